import { Component, computed, inject, input, output } from '@angular/core';
import { spokenDay } from '@waymark/foundation/browser';
import { Panel } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { bandsByRank } from '@waymark/readiness/domain';
import { KeepSnapshot } from '../snapshots/keep-snapshot';
import type { Keepable } from '../snapshots/snapshot-client';
import { snapshotCauseWords } from '../snapshots/snapshot-words';
import type { TeamTrend } from '../team/team-readiness-client';
import { BandTag } from '../words/band-tag';
import { drawing, drawnFrom, trendPieces } from './trend-bars';

const bands = bandsByRank.toReversed();

/** People by band over time: columns from six counts on, and always the numbers beside them. */
@Component({
  selector: 'wm-trend-panel',
  imports: [BandTag, KeepSnapshot, Panel],
  template: `
    <section wm-panel flush heading="Over time" [sub]="sub()">
      @if (pieces().length > 0) {
        <svg class="columns" aria-hidden="true" focusable="false" preserveAspectRatio="none" [attr.viewBox]="'0 0 ' + drawing.width + ' ' + drawing.height">
          <defs>
            <pattern id="trend-nearly" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe nearly" width="1.5" height="5" /></pattern>
            <pattern id="trend-developing" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="stripe developing" cx="2.5" cy="2.5" r="1" /></pattern>
          </defs>
          @for (piece of pieces(); track $index) {
            <rect [attr.class]="'piece ' + piece.look" [attr.x]="piece.x" [attr.y]="piece.y" [attr.width]="piece.width" [attr.height]="piece.height" />
            @if (piece.look === 'nearly' || piece.look === 'developing') {
              <rect [attr.class]="'over ' + piece.look" [attr.x]="piece.x" [attr.y]="piece.y" [attr.width]="piece.width" [attr.height]="piece.height" />
            }
          }
        </svg>
      }
      @if (points().length > 0) {
        <div class="table-wrap" tabindex="0" role="region" aria-label="People by band when they were counted, scrolls">
          <table class="table compact">
            <caption class="vh">People by band when they were counted, latest first</caption>
            <thead>
              <tr><th scope="col">Counted on</th>@for (band of bands; track band) {<th scope="col" class="right"><span [wm-band]="band"></span></th>}<th scope="col" class="right">People</th><th scope="col">Why then</th></tr>
            </thead>
            <tbody>
              @for (point of latestFirst(); track point.at) {
                <tr><th scope="row" class="nowrap">{{ day(point.at) }}</th>@for (band of bands; track band) {<td class="right num">{{ point.bands[band] }}</td>}<td class="right num">{{ point.people }}</td><td class="nowrap">{{ causeWords[point.cause] }}</td></tr>
              }
            </tbody>
          </table>
        </div>
      }
      @if (keep(); as what) {
        <div class="panel-foot"><wm-keep-snapshot [what]="what" words="Keep how people stand now" done="How people stand now is kept" (kept)="kept.emit()" /></div>
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .columns { display: block; width: calc(100% - 2 * var(--wm-5)); height: 10rem; margin: var(--wm-2) var(--wm-5) var(--wm-3); border-bottom: 1px solid var(--wm-line-strong); }
    .piece { stroke: var(--wm-line-strong); stroke-width: 1; vector-effect: non-scaling-stroke; }
    .piece.ready { fill: var(--wm-ready); } .piece.nearly { fill: var(--wm-nearly); } .piece.developing { fill: var(--wm-developing); } .piece.early { fill: var(--wm-early); }
    .piece.unknown { fill: var(--wm-unknown); stroke-dasharray: 4 3; }
    .stripe.nearly { fill: var(--wm-on-nearly); } .stripe.developing { fill: var(--wm-on-developing); }
    .over.nearly { fill: url('#trend-nearly'); opacity: .45; } .over.developing { fill: url('#trend-developing'); opacity: .55; }
    .table-wrap { max-height: 20rem; overflow: auto; }
    @media print { .columns { print-color-adjust: exact; } .table-wrap { max-height: none; } }
  `,
})
export class TrendPanel {
  readonly points = input.required<TeamTrend['items']>();
  /** What can be kept now; null where an earlier day is shown. */
  readonly keep = input<Keepable | null>(null);
  readonly kept = output();
  private readonly session = inject(Session);
  protected readonly bands = bands;
  protected readonly drawing = drawing;
  protected readonly causeWords = snapshotCauseWords;
  protected readonly latestFirst = computed(() => this.points().toReversed());
  protected readonly pieces = computed(() => (this.points().length < drawnFrom ? [] : trendPieces(this.points())));
  protected readonly sub = computed(() => {
    const count = this.points().length;
    const when = 'People are counted on the first day of each month, when a new version of the role is published, and whenever a manager asks for it.';
    if (count === 0) return `${when} They have not been counted yet.`;
    return count < drawnFrom ? `${when} It is drawn once there are ${drawnFrom} counts.` : `${when} Each column is of those who had the role by then, the nearest band at the foot.`;
  });

  protected day(at: string): string {
    return spokenDay(at, this.session.timeZone());
  }
}
