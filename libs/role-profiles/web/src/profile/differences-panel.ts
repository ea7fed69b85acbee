import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Panel } from '@waymark/foundation/ui';
import type { Comparison, RequirementChange } from '@waymark/role-profiles/domain';
import { ChangeTag } from '../change-tag';
import { levelChangeWords, realChanges, subjectOf, whatDiffers } from '../comparison-words';
import { anchorOf, sectionOf } from '../sections';
import { counted } from '../wording';

/** From so many on the list is closed at first, so that the profile itself is not pushed away. */
const longList = 8;

/** Which requirements differ between two versions or two profiles, and by how much. */
@Component({
  selector: 'wm-differences-panel',
  imports: [ChangeTag, Panel, RouterLink],
  template: `
    <section wm-panel flush [heading]="heading()" [sub]="same()">
      <details class="disclose" [open]="changes().length < longList">
        <summary>{{ changes().length < longList ? 'The differences' : 'All ' + changes().length + ' differences' }}</summary>
        <div class="scroller" tabindex="0" role="region" aria-label="The differences">
          <table class="table compact stackable" role="table">
            <caption class="vh">Requirements that differ</caption>
            <thead role="rowgroup">
              <tr role="row"><th role="columnheader" scope="col">Requirement</th><th role="columnheader" scope="col">Section</th><th role="columnheader" scope="col">What</th><th role="columnheader" scope="col">By how much</th></tr>
            </thead>
            <tbody role="rowgroup">
              @for (change of changes(); track $index) {
                <tr role="row">
                  <th role="rowheader" scope="row" class="break">
                    @if (change.after; as after) {
                      <a [routerLink]="[]" [fragment]="anchor(after)" queryParamsHandling="preserve">{{ after.title }}</a>
                    } @else {
                      {{ change.before?.title }}
                    }
                  </th>
                  <td role="cell" data-label="Section">{{ sectionTitle(change) }}</td>
                  <td role="cell"><wm-change-tag [kind]="change.kind" /></td>
                  <td role="cell">{{ howMuch(change) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </details>
    </section>
  `,
  styles: `
    :host { display: block; }
    details { padding-bottom: var(--wm-2); }
    summary { margin: 0 var(--wm-5) var(--wm-2); }
    .scroller { max-height: 30rem; overflow: auto; }
    @media (max-width: 45rem) { summary { margin-inline: var(--wm-4); } }
    @media print { .scroller { max-height: none; } }
  `,
})
export class DifferencesPanel {
  readonly comparison = input.required<Comparison>();
  readonly heading = input.required<string>();
  protected readonly longList = longList;
  protected readonly anchor = anchorOf;
  protected readonly changes = computed(() => realChanges(this.comparison()));
  protected readonly same = computed(() => {
    const count = this.comparison().items.length - this.changes().length;
    return `${counted(count, 'requirement')} ${count === 1 ? 'is' : 'are'} the same.`;
  });

  protected sectionTitle(change: RequirementChange): string {
    return sectionOf(subjectOf(change).kind).title;
  }

  protected howMuch(change: RequirementChange): string {
    const { level } = subjectOf(change);
    if (change.kind === 'added' || change.kind === 'removed') return level === null ? '' : `${level.ordinal} ${level.name}`;
    return levelChangeWords(change) || whatDiffers(change);
  }
}
