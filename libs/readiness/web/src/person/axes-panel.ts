import { Component, computed, input } from '@angular/core';
import { Panel } from '@waymark/foundation/ui';
import { axesBeside } from './axis-words';
import type { PersonFigures } from './person-figures';
import { RequirementRows } from './requirement-rows';

/** What a role wishes for or only names, counted apart: it never touches the band. */
@Component({
  selector: 'wm-axes-panel',
  imports: [Panel, RequirementRows],
  template: `
    @if (groups().length > 0) {
      <section wm-panel flush heading="Counted apart" sub="Desirable requirements, and what is only shown. Neither changes the band.">
        @for (group of groups(); track group.name) {
          <h3 class="group">{{ group.name }}</h3>
          @for (axis of group.axes; track $index) {
            <details class="axis">
              <summary><b>{{ axis.name }}</b><span class="words">{{ axis.words }}</span></summary>
              <div class="table-wrap">
                <table class="table compact stackable" role="table">
                  <caption class="vh">{{ axis.name }}, {{ group.name.toLowerCase() }}</caption>
                  <thead class="vh" role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Requirement</th><th role="columnheader" scope="col">Needs</th><th role="columnheader" scope="col">Level</th></tr></thead>
                  <tbody role="rowgroup" wm-requirement-rows [items]="axis.items"></tbody>
                </table>
              </div>
            </details>
          }
        }
      </section>
    }
  `,
  styles: `
    :host { display: block; }
    .group { margin: 0; padding: var(--wm-2) var(--wm-5); background: var(--wm-surface-sunken); border-top: 1px solid var(--wm-line); font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    .axis { border-top: 1px solid var(--wm-line); }
    summary { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--wm-3); padding: var(--wm-3) var(--wm-5); cursor: pointer; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    summary:hover { background: var(--wm-surface-hover); }
    summary:focus-visible { outline-offset: -3px; }
    summary::after { content: ''; width: .4375rem; height: .4375rem; margin-left: auto; border: solid var(--wm-ink-3); border-width: 0 2px 2px 0; transform: rotate(45deg); flex: none; }
    details[open] > summary::after { transform: rotate(-135deg); }
    .words { color: var(--wm-ink-2); font-size: var(--wm-text-sm); }
    @media print { .axis::details-content { content-visibility: visible; block-size: auto; } summary::after { display: none; } }
    @media (max-width: 45rem) { .group, summary { padding-inline: var(--wm-4); } }
  `,
})
export class AxesPanel {
  readonly figures = input.required<PersonFigures>();
  protected readonly groups = computed(() => {
    const { desirable, informational } = axesBeside(this.figures().view.items);
    return [
      { name: 'Desirable', axes: desirable },
      { name: 'Only shown', axes: informational },
    ].filter(({ axes }) => axes.length > 0);
  });
}
