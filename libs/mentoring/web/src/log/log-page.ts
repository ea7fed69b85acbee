import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { spokenCalendarDay, wordsFor, type Words } from '@waymark/foundation/browser';
import { calendarDate, newId } from '@waymark/foundation/kernel';
import { Banner, Button, Empty, Field, FieldControl, Icon, PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import { hoursOf } from '@waymark/mentoring/domain';
import { LoadFailure } from '@waymark/organisations/web';
import { counted } from '@waymark/role-profiles/web';
import { EvidenceBeginning } from '../work/evidence-beginning';
import { LogClient, type LogSpan } from './log-client';

/** A mentor's own log: dates and hours, without a name and a word of content, to hand over for accreditation. */
@Component({
  selector: 'wm-log-page',
  imports: [Banner, Button, Empty, Field, FieldControl, Icon, LoadFailure, PageHeading, Panel, RouterLink, Skeleton],
  template: `
    <wm-page-heading heading="Your mentoring log" sub="The sessions that you held as a mentor: days and hours, no names and nothing that was said.">
      <p crumb class="crumb"><a routerLink="/mentors/mine">Your mentor profile</a></p>
      @if (some()) {
        <ng-container actions>
          <a wm-button="secondary" [href]="file()" download><svg wm-icon="download"></svg>Save as a table</a>
          <button wm-button="secondary" type="button" [busy]="drafting() && 'Beginning'" (click)="useAsEvidence()"><svg wm-icon="file-plus-2"></svg>Use as evidence</button>
        </ng-container>
      }
    </wm-page-heading>
    @if (failure(); as words) {
      <wm-banner class="notice" kind="bad" role="alert" [heading]="words.title" [detail]="words.detail" />
    }
    <form class="span" novalidate aria-label="From when to when" (submit)="$event.preventDefault()">
      <wm-field name="from" label="From"><input wmInput class="w-6" type="date" [value]="span().from ?? ''" (change)="choose({ from: from.value, to: span().to })" #from /></wm-field>
      <wm-field name="to" label="To" [error]="wrong()"><input wmInput class="w-6" type="date" [value]="span().to ?? ''" (change)="choose({ from: span().from, to: to.value })" #to /></wm-field>
    </form>
    <section wm-panel flush heading="Sessions" [sub]="totals()">
      @if (read.error(); as problem) {
        <wm-load-failure class="inside" what="Your log" [failure]="problem" (again)="read.reload()" />
      } @else if (read.hasValue()) {
        @if (read.value().items.length > 0) {
          <div class="table-wrap">
            <table class="table compact stackable" role="table">
              <caption class="vh">The sessions that you held, the earliest first</caption>
              <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Day</th><th role="columnheader" scope="col" class="num">Hours</th><th role="columnheader" scope="col">Person</th><th role="columnheader" scope="col">Session</th><th role="columnheader" scope="col">Confirmed</th></tr></thead>
              <tbody role="rowgroup">
                @for (entry of read.value().items; track $index) {
                  <tr role="row"><th role="rowheader" scope="row">{{ day(entry.heldOn) }}</th><td role="cell" class="num" data-label="Hours">{{ hours(entry.minutes) }}</td><td role="cell" data-label="Person">{{ entry.pair }}</td><td role="cell" data-label="Session">{{ entry.session }}</td><td role="cell" data-label="Confirmed">{{ entry.confirmed ? 'By both' : 'Not yet' }}</td></tr>
                }
              </tbody>
            </table>
          </div>
        } @else {
          <div class="inside"><wm-empty icon="calendar-days" heading="No session in this time"><p>A session counts here once it is logged.</p></wm-empty></div>
        }
      } @else {
        <wm-skeleton class="inside" label="Loading your log" [lines]="5" />
      }
    </section>
  `,
  styles: `
    .notice { margin-bottom: var(--wm-5); }
    .span { display: flex; flex-wrap: wrap; gap: var(--wm-3) var(--wm-4); align-items: start; margin-bottom: var(--wm-5); }
    .span .field { margin-top: 0; }
    .inside { display: block; padding: 0 var(--wm-5) var(--wm-5); }
  `,
})
export class LogPage {
  /** From the address. */
  readonly from = input<string>();
  readonly to = input<string>();
  private readonly client = inject(LogClient);
  private readonly router = inject(Router);
  private readonly evidence = inject(EvidenceBeginning);
  private readonly evidenceKey = newId();
  protected readonly day = spokenCalendarDay;
  protected readonly hours = hoursOf;
  protected readonly drafting = signal(false);
  protected readonly failure = signal<Words | null>(null);
  protected readonly span = computed<LogSpan>(() => ({ ...dayOr('from', this.from()), ...dayOr('to', this.to()) }));
  protected readonly wrong = computed(() => {
    const { from, to } = this.span();
    return from !== undefined && to !== undefined && to < from ? 'Choose a day that is not before the first one' : undefined;
  });
  protected readonly read = resource({ params: () => (this.wrong() === undefined ? this.span() : undefined), loader: ({ params, abortSignal }) => this.client.read(params, abortSignal) });
  protected readonly some = computed(() => this.read.hasValue() && this.read.value().items.length > 0);
  protected readonly totals = computed(() => {
    if (!this.read.hasValue()) return '';
    const { sessions, minutes, pairs } = this.read.value().totals;
    return `${counted(sessions, 'session')}, ${hoursOf(minutes)} hours, ${pairs === 1 ? '1 person' : `${pairs} people`}.`;
  });
  protected readonly file = computed(() => this.client.file(this.span()));

  protected choose({ from, to }: LogSpan): void {
    void this.router.navigate([], { queryParams: { from: from === '' ? null : from, to: to === '' ? null : to } });
  }

  protected async useAsEvidence(): Promise<void> {
    if (this.drafting()) return;
    this.drafting.set(true);
    this.failure.set(null);
    try {
      await this.router.navigateByUrl(await this.evidence.begin(await this.client.evidenceDraft(this.span()), this.evidenceKey));
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.drafting.set(false);
    }
  }
}

/** What stands in an address is only taken where it is a day. */
function dayOr(name: keyof LogSpan, words: string | undefined): LogSpan {
  const day = calendarDate.safeParse(words).data;
  return day === undefined ? {} : { [name]: day };
}
