import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ClaimTag, levelWords } from '@waymark/evidence/web';
import { LevelMeter } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import type { MeasuredRequirement } from '@waymark/readiness/domain';
import { requirementWords } from './requirement-line';

/** The rows of a table of requirements: each opens its explanation. `<tbody wm-requirement-rows …>`. */
@Component({
  selector: 'tbody[wm-requirement-rows]',
  imports: [ClaimTag, LevelMeter, RouterLink],
  template: `
    @if (heading(); as words) {
      <tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="3">{{ words }} <span class="n">{{ items().length }}</span></th></tr>
    }
    @for (row of rows(); track row.item.requirementId) {
      <tr role="row" [id]="'requirement-' + row.item.requirementId">
        <th role="rowheader" scope="row"><a class="skill break" [routerLink]="[]" [queryParams]="{ requirement: row.item.requirementId }" queryParamsHandling="merge">{{ row.item.title }}</a></th>
        <td role="cell" class="needs" data-label="Needs">{{ row.needs }}</td>
        <td role="cell" data-label="Level">
          <span class="standing">
            @if (row.item.levels.length > 1) {
              <wm-level-meter [steps]="row.item.levels.length" [required]="row.item.required" [confirmed]="row.item.attained" />
            }
            <span class="small"><b>{{ row.words.word }}</b>&ngsp;<span class="muted">{{ row.words.detail }}</span></span>
            @if (row.claim; as status) {<wm-claim-tag [status]="status" />}
          </span>
        </td>
      </tr>
    }
  `,
  styles: `
    .group th { padding-block: var(--wm-2); background: var(--wm-surface-sunken); font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    .group .n { font-weight: 400; color: var(--wm-ink-2); }
    .skill { color: var(--wm-ink); }
    .needs { white-space: nowrap; }
    .standing { display: flex; flex-wrap: wrap; align-items: center; gap: var(--wm-1) var(--wm-3); }
    @media (min-width: 45.0625rem) { th[scope='row'] { width: 34%; } .needs { width: 8.25rem; } }
  `,
})
export class RequirementRows {
  readonly items = input.required<readonly MeasuredRequirement[]>();
  readonly heading = input<string>();
  private readonly session = inject(Session);
  protected readonly rows = computed(() => this.items().map((item) => ({ item, needs: levelWords(item.required), words: requirementWords(item, this.session.timeZone()), claim: item.claim?.status })));
}
