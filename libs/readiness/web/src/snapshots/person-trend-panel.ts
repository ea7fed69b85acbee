import { Component, computed, inject, input } from '@angular/core';
import { spokenDay } from '@waymark/foundation/browser';
import { Panel } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import type { SnapshotView } from '@waymark/readiness/domain';
import { lineFrom, lineSize, standingLine } from '../timeline/standing-line';
import { BandTag } from '../words/band-tag';
import { snapshotCauseWords } from './snapshot-words';

/** How a person stood whenever it was kept: a line from six on, and always the numbers beside it. */
@Component({
  selector: 'wm-person-trend-panel',
  imports: [BandTag, Panel],
  template: `
    <section wm-panel flush heading="Over time" [sub]="sub()">
      @if (line(); as path) {
        <svg class="line" aria-hidden="true" focusable="false" [attr.viewBox]="viewBox" preserveAspectRatio="none"><path [attr.d]="path" vector-effect="non-scaling-stroke" /></svg>
      }
      @if (rows().length > 0) {
        <div class="table-wrap" tabindex="0" role="region" aria-label="How it stood when it was kept, scrolls">
          <table class="table compact">
            <caption class="vh">How it stood when it was kept, latest first</caption>
            <thead><tr><th scope="col">Kept on</th><th scope="col">Band</th><th scope="col" class="right">Met</th><th scope="col">Version</th><th scope="col">Why it was kept</th></tr></thead>
            <tbody>
              @for (row of rows(); track row.id) {
                <tr><th scope="row" class="nowrap">{{ row.day }}</th><td><span [wm-band]="row.band"></span></td><td class="right num nowrap">{{ row.met }}</td><td>{{ row.version }}</td><td class="nowrap">{{ row.why }}</td></tr>
              }
            </tbody>
          </table>
        </div>
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .line { display: block; width: calc(100% - 2 * var(--wm-5)); height: 6rem; margin: var(--wm-2) var(--wm-5) var(--wm-3); border-block: 1px solid var(--wm-line); }
    path { fill: none; stroke: var(--wm-primary); stroke-width: 2.5px; }
    .table-wrap { max-height: 20rem; overflow: auto; }
    @media print { .table-wrap { max-height: none; } }
  `,
})
export class PersonTrendPanel {
  /** Oldest first, as they were read. */
  readonly snapshots = input.required<readonly SnapshotView[]>();
  private readonly session = inject(Session);
  protected readonly viewBox = `0 0 ${lineSize.width} ${lineSize.height}`;
  private readonly points = computed(() => this.snapshots().map(({ at, measures: { met, counted } }) => ({ at, met, counted })));
  protected readonly line = computed(() => standingLine(this.points(), this.points().at(-1)?.at ?? ''));
  protected readonly rows = computed(() =>
    this.snapshots().toReversed().map(({ id, at, band, cause, role, measures: { met, counted } }) => ({ id, band, day: spokenDay(at, this.session.timeZone()), met: `${met} of ${counted}`, version: role.number, why: snapshotCauseWords[cause] })),
  );
  protected readonly sub = computed(() => {
    const when = 'It is kept on the first day of each month, when a new version of the role is published, and whenever somebody asks for it.';
    if (this.snapshots().length === 0) return `${when} It has not been kept yet.`;
    return this.line() === null ? `${when} It is drawn once there are ${lineFrom}.` : `${when} The line shows mandatory requirements met, from none at the foot to all at the top.`;
  });
}
