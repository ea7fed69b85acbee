import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenCalendarDay, spokenWeekday, clockTime } from '@waymark/foundation/browser';
import { Button, Icon, PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { ItemReaders } from '../released/item-readers-panel';
import { sessionName } from '../sessions/session-words';
import { RecordsClient } from './records-client';

/** What a session came to, on one page to read and to print. Whoever it was released to reads it here too. */
@Component({
  selector: 'wm-summary-page',
  imports: [Button, Icon, ItemReaders, LoadFailure, PageHeading, Panel, RouterLink, Skeleton],
  template: `
    @if (read.error(); as problem) {
      <wm-page-heading heading="Summary" />
      <wm-load-failure what="This summary" [failure]="problem" (again)="read.reload()" />
    } @else if (read.hasValue()) {
      @let one = read.value();
      <wm-page-heading [heading]="heading()" [sub]="when()">
        @if (ofTheTwo()) {
          <p crumb class="crumb"><a [routerLink]="['/sessions', one.sessionId]">{{ name(one) }}</a></p>
        }
        <button actions wm-button="secondary" type="button" (click)="print()"><svg wm-icon="printer"></svg>Print</button>
      </wm-page-heading>
      <div class="cols">
        <section wm-panel heading="What it came to">
          <dl>
            @if (one.topic; as words) { <div><dt>Topic</dt><dd>{{ words }}</dd></div> }
            @if (one.goal; as words) { <div><dt>Goal</dt><dd>{{ words }}</dd></div> }
            @if (one.measure; as words) { <div><dt>How they will know</dt><dd>{{ words }}</dd></div> }
            @if (one.chosen.length > 0) { <div><dt>Chosen</dt>@for (words of one.chosen; track $index) {<dd>{{ words }}</dd>}</div> }
            @if (one.actions.length > 0) {
              <div><dt>Agreed</dt>@for (action of one.actions; track $index) {<dd>{{ action.words }}<span class="small muted"> {{ action.owner.name }}@if (action.dueOn; as due) {, by {{ day(due) }}}</span></dd>}</div>
            }
            @if (one.firstStep; as words) { <div><dt>First step</dt><dd>{{ words }}</dd></div> }
            @if (one.insight; as words) { <div><dt>What they saw</dt><dd>{{ words }}</dd></div> }
            @if (one.nextOn; as next) { <div><dt>They meet again on</dt><dd>{{ day(next) }}</dd></div> }
          </dl>
        </section>
        <aside class="stack no-print" aria-label="Who reads it">
          @if (mine()) { <wm-item-readers kind="session-summary" [id]="one.sessionId" [canRelease]="true" /> }
          <section wm-panel heading="What is not in it"><p class="small muted">No notes, no preparation, nothing that was said on the way, and not how sure anybody is.</p></section>
        </aside>
      </div>
    } @else {
      <wm-page-heading heading="Summary" />
      <section wm-panel heading="What it came to"><wm-skeleton label="Loading the summary" [lines]="6" /></section>
    }
  `,
  styles: `
    dl { display: grid; gap: var(--wm-4); }
    dt { font-weight: 600; font-size: var(--wm-text-sm); color: var(--wm-ink-2); }
    dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
  `,
})
export class SummaryPage {
  /** From the address. */
  readonly sessionId = input.required<string>();
  private readonly client = inject(RecordsClient);
  private readonly reader = inject(Session);
  protected readonly name = sessionName;
  protected readonly day = spokenCalendarDay;
  protected readonly read = resource({ params: () => this.sessionId(), loader: ({ params, abortSignal }) => this.client.summary(params, abortSignal) });
  protected readonly heading = computed(() => (this.read.hasValue() ? `${sessionName(this.read.value())} of ${this.read.value().mentee.name} and ${this.read.value().mentor.name}` : 'Summary'));
  protected readonly when = computed(() => (this.read.hasValue() ? `${spokenWeekday(this.read.value().startsAt, this.reader.timeZone())}, ${clockTime(this.read.value().startsAt, this.reader.timeZone())}` : ''));
  protected readonly ofTheTwo = computed(() => {
    const me = this.reader.current()?.member.id;
    return this.read.hasValue() && [this.read.value().mentee.id, this.read.value().mentor.id].includes(me ?? '');
  });

  /** It is the mentee's to share. */
  protected readonly mine = computed(() => this.read.hasValue() && this.read.value().mentee.id === this.reader.current()?.member.id);

  protected print(): void {
    window.print();
  }
}
