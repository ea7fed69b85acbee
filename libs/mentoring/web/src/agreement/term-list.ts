import { Component, computed, input } from '@angular/core';
import { Tag } from '@waymark/foundation/ui';
import type { AgreementView } from '@waymark/mentoring/domain';
import { termRows } from './term-words';

/** All that a version of an agreement says; what is different from the version before is marked. */
@Component({
  selector: 'wm-term-list',
  imports: [Tag],
  template: `
    <dl class="facts stackd">
      @for (row of rows(); track row.label) {
        <dt>{{ row.label }} @if (row.changed) {<wm-tag kind="info" icon="pencil-line">Changed</wm-tag>}</dt><dd class="break words">{{ row.words }}</dd>
      }
    </dl>
  `,
  styles: ':host { display: block; } .words { white-space: pre-line; max-width: var(--wm-measure); }',
})
export class TermList {
  readonly agreement = input.required<AgreementView>();
  readonly mentorName = input.required<string>();
  protected readonly rows = computed(() => {
    const { terms, changedTerms } = this.agreement();
    return termRows(terms, this.mentorName()).map((row) => ({ ...row, changed: row.terms.some((term) => changedTerms.includes(term)) }));
  });
}
