import { Component, computed, input } from '@angular/core';
import { Empty, Panel } from '@waymark/foundation/ui';
import { requirementGroups } from './requirement-groups';
import { RequirementRows } from './requirement-rows';
import type { PersonFigures } from './person-figures';

/** The mandatory requirements of a role by what is missing: these decide on the band. */
@Component({
  selector: 'wm-requirements-panel',
  imports: [Empty, Panel, RequirementRows],
  template: `
    <section wm-panel flush heading="Requirements by gap" sub="The mandatory ones, which decide on the band. Open one to see how it came to be.">
      @if (groups().length === 0) {
        <wm-empty class="inset" icon="list-checks" heading="This role has no mandatory requirement"><p>So there is nothing to measure anybody against.</p></wm-empty>
      } @else {
        <div class="table-wrap">
          <table class="table stackable" role="table">
            <caption class="vh">Mandatory requirements of {{ figures().role.title }}, by what is missing</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Requirement</th><th role="columnheader" scope="col">Needs</th><th role="columnheader" scope="col">Level</th></tr></thead>
            @for (group of groups(); track group.name) {
              <tbody role="rowgroup" wm-requirement-rows [heading]="group.words" [items]="group.items"></tbody>
            }
          </table>
        </div>
        <div class="key">
          <span><span class="meter one" aria-hidden="true"><i class="conf"></i></span>Confirmed by an assessor</span>
          <span><span class="meter one" aria-hidden="true"><i class="need"></i></span>Still to reach</span>
          <span><span class="bar" aria-hidden="true"></span>Required level</span>
        </div>
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .inset { margin: var(--wm-4) var(--wm-5); }
    .key { display: flex; flex-wrap: wrap; gap: var(--wm-2) var(--wm-5); padding: var(--wm-3) var(--wm-5); border-top: 1px solid var(--wm-line); color: var(--wm-ink-2); font-size: var(--wm-text-xs); line-height: var(--wm-lh-xs); }
    .key > span { display: inline-flex; align-items: center; gap: var(--wm-2); }
    .key .meter.one { grid-template-columns: 1.25rem; width: auto; }
    .key .bar { width: 3px; height: 1rem; border-radius: 1px; background: var(--wm-ink); }
    @media (max-width: 45rem) { .key { padding-inline: var(--wm-4); } }
  `,
})
export class RequirementsPanel {
  readonly figures = input.required<PersonFigures>();
  protected readonly groups = computed(() => requirementGroups(this.figures().view.items.filter(({ gate }) => gate === 'MANDATORY')));
}
