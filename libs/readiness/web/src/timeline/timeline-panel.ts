import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenDay } from '@waymark/foundation/browser';
import { Button, Empty, Icon, Panel } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { lineSize, standingLine } from './standing-line';
import { timelineWords, type TimelineEntry } from './timeline-words';

/** How many changes are listed before somebody asks for the rest. */
const listedAtFirst = 8;

/** When the standing of a person changed, why, and how they stood since: the latest first. */
@Component({
  selector: 'wm-timeline-panel',
  imports: [Button, Empty, Icon, Panel, RouterLink],
  template: `
    <section wm-panel heading="How it changed" sub="Each day on which the standing changed, the latest first.">
      @if (entries().length === 0) {
        <wm-empty class="mt-3" icon="history" heading="Nothing has changed yet"><p>Decisions, waivers, levels that run out and changes of the role show here.</p></wm-empty>
      } @else {
        @if (line(); as path) {
          <figure class="line">
            <svg aria-hidden="true" [attr.viewBox]="viewBox" preserveAspectRatio="none"><path [attr.d]="path" vector-effect="non-scaling-stroke" /></svg>
            <figcaption class="caption">Mandatory requirements met, from none at the foot to all at the top. From {{ firstDay() }} to {{ lastDay() }}.</figcaption>
          </figure>
        }
        <ol class="trail mt-4" reversed>
          @for (entry of shown(); track $index) {
            <li>
              <span [class]="'mark ' + entry.words.mark"><svg [wm-icon]="entry.words.icon"></svg></span>
              <div class="body">
                <p class="caption mt-0">{{ entry.day }}</p>
                <p class="break">
                  @if (entry.requirementId; as id) {
                    <a class="strong" [routerLink]="[]" [queryParams]="{ requirement: id }" queryParamsHandling="merge">{{ entry.words.what }}</a>
                  } @else {
                    <b>{{ entry.words.what }}</b>
                  }
                </p>
                <p class="small muted break">{{ entry.words.detail }}. Since then: {{ entry.words.since }}.</p>
              </div>
            </li>
          }
        </ol>
        @if (shown().length < entries().length) {
          <button class="more" wm-button="quiet" size="sm" type="button" (click)="all.set(true)">Show all {{ entries().length }} changes</button>
        }
      }
      <ng-content />
    </section>
  `,
  styles: `
    :host { display: block; }
    .trail > li { padding-bottom: var(--wm-4); }
    .line { margin: var(--wm-3) 0 0; }
    .line svg { display: block; width: 100%; height: 6rem; border-block: 1px solid var(--wm-line); }
    .line path { fill: none; stroke: var(--wm-primary); stroke-width: 2.5px; }
    .more { margin-top: var(--wm-3); }
    @media print { .more { display: none; } }
  `,
})
export class TimelinePanel {
  /** Oldest first, as they were read. */
  readonly items = input.required<readonly TimelineEntry[]>();
  /** The instant up to which they were read. */
  readonly until = input.required<string>();
  private readonly session = inject(Session);
  protected readonly viewBox = `0 0 ${lineSize.width} ${lineSize.height}`;
  protected readonly all = signal(false);
  protected readonly line = computed(() => standingLine(this.items(), this.until()));
  protected readonly entries = computed(() => this.items().toReversed().map((entry) => ({ requirementId: entry.requirementId, day: this.day(entry.at), words: timelineWords(entry) })));
  protected readonly shown = computed(() => (this.all() ? this.entries() : this.entries().slice(0, listedAtFirst)));
  protected readonly firstDay = computed(() => this.day(this.items()[0]?.at ?? this.until()));
  protected readonly lastDay = computed(() => this.day(this.until()));

  private day(at: string): string {
    return spokenDay(at, this.session.timeZone());
  }
}
