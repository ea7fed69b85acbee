import { Component, computed, input } from '@angular/core';
import { Icon } from '@waymark/foundation/ui';
import { bandRules, type RuleSet } from '@waymark/readiness/domain';

/** What the cells of the map look like, and how bands are worked out: a sentence each, from the rule set itself. */
@Component({
  selector: 'wm-map-legend',
  imports: [Icon],
  template: `
    <div class="legend">
      <span class="band ready">Met</span><span class="band nearly">1 below</span><span class="band developing">2 or more below</span><span class="band early">Started, lapsed, revoked or waived</span><span class="band unknown">Nothing yet</span>
      <span class="moved"><svg wm-icon="arrow-up"></svg><svg wm-icon="arrow-down"></svg>moved since {{ since() }}</span>
      <span class="moved"><svg wm-icon="eye"></svg>claim in review</span>
      <span class="moved"><svg wm-icon="clock"></svg>ends soon</span>
    </div>
    <details class="disclose">
      <summary>How bands are worked out</summary>
      <div class="small prose">
        <p><b>In a cell.</b> Met: confirmed at or above the required level. 1 below, 2 below: confirmed lower. Started: evidence or a self-rating that you may know of, but no decision. Lapsed: the level ran out. Revoked: it was taken back. Waived: it need not be met. Nothing yet: nothing recorded.</p>
        <p><b>For a person.</b> @for (rule of rules(); track rule.band) {{{ rule.sentence }} }</p>
        <p><b>For a skill.</b> Uncovered: nobody at level. Single: one person. Thin: fewer than are wanted, which is {{ ruleSet().wantedCover }} unless the profile says otherwise. Covered: as many as that.</p>
      </div>
    </details>
  `,
  styles: `
    :host { display: block; }
    .legend { display: flex; flex-wrap: wrap; gap: .375rem 1.125rem; align-items: center; }
    .moved { display: inline-flex; gap: .25rem; align-items: center; font-size: var(--wm-text-xs); color: var(--wm-ink-2); }
    .moved svg { width: .9375rem; height: .9375rem; stroke-width: 2.6; }
    .disclose { margin-top: var(--wm-2); }
  `,
})
export class MapLegend {
  readonly ruleSet = input.required<RuleSet>();
  /** The day since which movement is shown, in words. */
  readonly since = input.required<string>();
  protected readonly rules = computed(() => bandRules(this.ruleSet()));
}
