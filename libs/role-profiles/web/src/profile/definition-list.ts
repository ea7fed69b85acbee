import { Component, input } from '@angular/core';
import type { RequirementView } from '@waymark/role-profiles/domain';
import { ChangeTag } from '../change-tag';
import { ChangedWords } from '../changed-words';
import { anchorOf } from '../sections';
import { RequirementLevel } from './requirement-level';
import { wordsBefore, type RequirementMarks } from './requirement-marks';

/** Requirements as terms with their descriptions. Those of knowledge carry a depth. */
@Component({
  selector: 'dl[wm-definition-list]',
  imports: [ChangeTag, ChangedWords, RequirementLevel],
  template: `
    @for (item of items(); track item.id) {
      <div [id]="anchor(item)" tabindex="-1">
        <dt>
          <wm-changed-words [before]="before(item, 'title')" [after]="item.title" />
          @if (item.kind === 'KNOWLEDGE_SKILL') {
            <wm-requirement-level class="depth-line" look="dots" [requirement]="item" [change]="marks()?.of(item) ?? null" />
          }
          @if (marks()?.of(item); as change) {
            <wm-change-tag class="mt-1" [kind]="change.kind" [suffix]="marks()?.suffix ?? ''" />
          }
        </dt>
        <dd>
          @if (item.kind === 'QUALIFICATION') {
            @if (item.awardingBody; as body) {
              Awarded by <wm-changed-words [before]="before(item, 'awardingBody')" [after]="body" />
            }
          } @else {
            <wm-changed-words [before]="before(item, 'details')" [after]="item.details" />
          }
        </dd>
      </div>
    }
    @for (item of removed(); track item.id) {
      <div>
        <dt><del><span class="vh">Removed: </span>{{ item.title }}</del><wm-change-tag class="mt-1" kind="removed" [suffix]="removedSuffix()" /></dt>
        <dd><del>{{ item.details || item.awardingBody }}</del></dd>
      </div>
    }
  `,
  styles: `
    div { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: .125rem var(--wm-5); padding: .625rem 0; border-top: 1px solid var(--wm-line); content-visibility: var(--far, visible); contain-intrinsic-height: auto 3.5rem; }
    div:first-child { border-top: 0; }
    dt { font-weight: 600; overflow-wrap: anywhere; }
    dd { color: var(--wm-ink-2); font-size: var(--wm-text-sm); line-height: 1.3125rem; max-width: var(--wm-measure); }
    .depth-line { display: flex; margin-top: .125rem; }
    wm-change-tag { display: flex; width: max-content; }
    @media (max-width: 60rem) { div { grid-template-columns: minmax(0, 1fr); } }
    @media print { div { break-inside: avoid; content-visibility: visible; } }
  `,
})
export class DefinitionList {
  readonly items = input.required<readonly RequirementView[]>();
  readonly removed = input<readonly RequirementView[]>([]);
  readonly marks = input<RequirementMarks | null>(null);
  readonly removedSuffix = input('');
  protected readonly anchor = anchorOf;

  protected before(item: RequirementView, field: 'title' | 'details' | 'awardingBody'): string | null {
    return wordsBefore(this.marks()?.of(item) ?? null, field);
  }
}
