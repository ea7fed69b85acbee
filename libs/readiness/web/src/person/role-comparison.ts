import { Component, computed, input } from '@angular/core';
import { levelWords } from '@waymark/evidence/web';
import { Panel } from '@waymark/foundation/ui';
import { isMet, type PersonReadiness } from '@waymark/readiness/domain';
import { counted } from '@waymark/role-profiles/web';
import { BandTag } from '../words/band-tag';
import { roleRows, type RoleSide } from './role-rows';

/** The current and the target role of a person side by side. */
@Component({
  selector: 'wm-role-comparison',
  imports: [BandTag, Panel],
  template: `
    <section wm-panel flush heading="Current and target role" sub="The same confirmed levels, held against what each role asks for.">
      <div class="table-wrap" tabindex="0" role="region" aria-label="Current and target role">
        <table class="table compact">
          <caption class="vh">What the current and the target role ask for, by requirement</caption>
          <thead>
            <tr>
              <th scope="col">Requirement</th>
              <th scope="col">Confirmed</th>
              @for (side of sides(); track side.kind) {
                <th scope="col">{{ side.kind }}<span class="role break">{{ side.title }}</span>@if (side.band; as band) {<span class="sum"><span [wm-band]="band"></span>{{ side.met }}</span>}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr>
                <th scope="row" class="break">{{ row.title }}</th>
                <td class="nowrap">{{ row.attained === null ? 'None' : levelWords(row.attained) }}</td>
                <td>{{ asks(row.current) }}</td>
                <td>{{ asks(row.target) }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
  styles: `
    :host { display: block; }
    thead th { min-width: 7.5rem; }
    .role { display: block; color: var(--wm-ink); }
    .sum { display: flex; flex-wrap: wrap; gap: 0 var(--wm-2); font-weight: 400; }
    .table-wrap:focus-visible { outline-offset: -3px; }
  `,
})
export class RoleComparison {
  readonly current = input.required<PersonReadiness>();
  readonly target = input.required<PersonReadiness>();
  protected readonly levelWords = levelWords;
  protected readonly rows = computed(() => roleRows(this.current(), this.target()));
  protected readonly sides = computed(() => [sideOf('Current role', this.current()), sideOf('Target role', this.target())]);

  protected asks(side: RoleSide): string {
    if (side === null) return 'Not asked for';
    if (side.status === 'WAIVED') return `${levelWords(side.required)}, waived`;
    return `${levelWords(side.required)}, ${isMet(side) ? 'met' : `${counted(side.gap, 'level')} below`}`;
  }
}

function sideOf(kind: string, { role, band, measures }: PersonReadiness) {
  return { kind, title: role === null ? '' : `${role.title}, version ${role.number}`, band, met: measures === null ? '' : `${measures.met} of ${measures.counted}` };
}
