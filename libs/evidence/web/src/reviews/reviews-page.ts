import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReviewQueueItem } from '@waymark/evidence/domain';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Button, Empty, Icon, NextStep, PageHeading, Panel, Skeleton, Tag } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { levelWords } from '../level-words';
import { ReviewsClient } from './reviews-client';
import { waitWords } from './review-words';

/** What waits for the reader's word, the longest waiting first; what they said and waits for the other assessor. */
@Component({
  selector: 'wm-reviews-page',
  imports: [Button, Empty, Icon, LoadFailure, NextStep, PageHeading, Panel, RouterLink, Skeleton, Tag],
  template: `
    <wm-page-heading heading="Reviews" sub="Claims that you are asked to judge." />
    @if (lists.error(); as problem) {
      <wm-load-failure what="The list of claims" [failure]="problem" (again)="lists.reload()" />
    } @else if (found(); as all) {
      @if (all.waiting[0]; as next) {
        <section wm-next-step [heading]="'Review ' + next.requirement.title + ' for ' + next.owner.name">
          <p>{{ next.late ? 'The answer was due ' + next.due + '.' : 'An answer is due ' + next.due + '.' }} It has waited {{ next.waits }}.</p>
          <a actions wm-button="primary" [routerLink]="['/claims', next.claimId]">Open the claim</a>
        </section>
      }
      <div class="stack">
        @if (all.appeals.length > 0) {
          <section wm-panel flush heading="Appeals" sub="Somebody asks for another look at a level. You had no part in it.">
            <ul class="rows mt-3">
              @for (appeal of all.appeals; track appeal.id) {
                <li>
                  <span class="glyph"><svg wm-icon="flag"></svg></span>
                  <div><a class="what break" [routerLink]="['/people', appeal.member.id, 'levels']" [fragment]="'decision-' + appeal.id">{{ appeal.requirement.title }}, {{ levelWords(appeal.level) }}</a><p class="meta">{{ appeal.member.name }}</p></div>
                  <wm-tag kind="warn" icon="flag">Appealed</wm-tag>
                </li>
              }
            </ul>
          </section>
        }
        @if (all.waiting.length > 0) {
          <section wm-panel flush heading="Waiting for you">
            <ul class="rows mt-3">
              @for (item of all.waiting; track item.claimId) {
                <li>
                  <span class="glyph"><svg wm-icon="badge-check"></svg></span>
                  <div><a class="what break" [routerLink]="['/claims', item.claimId]">{{ item.requirement.title }} at {{ levelWords(item.claimed) }}</a><p class="meta">{{ item.owner.name }}. Waiting {{ item.waits }}, answer due {{ item.due }}</p></div>
                  @if (item.late) {
                    <wm-tag kind="warn" icon="clock-alert">Overdue</wm-tag>
                  } @else if (item.status === 'IN_REVIEW') {
                    <wm-tag kind="info" icon="eye">In review</wm-tag>
                  } @else {
                    <wm-tag kind="outline" icon="send">Submitted</wm-tag>
                  }
                </li>
              }
            </ul>
            @if (all.more) {
              <p class="small muted inset">There are more. They show when these are answered.</p>
            }
          </section>
        } @else {
          <section wm-panel heading="Waiting for you">
            <wm-empty icon="badge-check" heading="No claims are waiting for you">
              <p>When somebody submits a claim that you may judge, it is shared out fairly and shows here.</p>
            </wm-empty>
          </section>
        }
        @if (all.spoken.length > 0) {
          <section wm-panel flush heading="You have said your word" sub="The other assessor has not yet. What they say shows when both have spoken.">
            <ul class="rows mt-3">
              @for (item of all.spoken; track item.claimId) {
                <li>
                  <span class="glyph"><svg wm-icon="hourglass"></svg></span>
                  <div><a class="what break" [routerLink]="['/claims', item.claimId]">{{ item.requirement.title }} at {{ levelWords(item.claimed) }}</a><p class="meta">{{ item.owner.name }}</p></div>
                  <wm-tag kind="info" icon="hourglass">Waiting for the other</wm-tag>
                </li>
              }
            </ul>
          </section>
        }
      </div>
    } @else {
      <section wm-panel heading="Waiting for you"><wm-skeleton label="Loading the claims" [lines]="5" /></section>
    }
  `,
  styles: `
    .inset { padding: 0 var(--wm-5) var(--wm-4); }
    @media (max-width: 45rem) { .rows > li > wm-tag { grid-column: 2; justify-self: start; } }
  `,
})
export class ReviewsPage {
  private readonly client = inject(ReviewsClient);
  private readonly session = inject(Session);
  protected readonly levelWords = levelWords;
  protected readonly lists = resource({
    loader: async ({ abortSignal }) => {
      const [waiting, spoken, appeals] = await Promise.all([
        this.client.list({ limit: 100 }, abortSignal),
        this.client.list({ limit: 100, state: 'SPOKEN' }, abortSignal),
        this.client.appeals(abortSignal),
      ]);
      return { waiting, spoken, appeals };
    },
  });
  protected readonly found = computed(() => {
    if (!this.lists.hasValue()) return null;
    const { waiting, spoken, appeals } = this.lists.value();
    return { waiting: waiting.items.map((item) => this.shown(item)), more: waiting.nextCursor !== null, spoken: spoken.items, appeals };
  });

  private shown(item: ReviewQueueItem) {
    const now = new Date();
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: this.session.timeZone() }).format(now);
    return { ...item, due: spokenCalendarDay(item.dueOn), late: item.dueOn < today, waits: waitWords(item.submittedAt, now) };
  }
}
