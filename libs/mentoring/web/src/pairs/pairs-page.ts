import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PagedList } from '@waymark/foundation/browser';
import { Avatar, Button, Empty, NextStep, PageHeading, Panel, Skeleton, Tag } from '@waymark/foundation/ui';
import type { RelationshipSummary } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { listed } from '@waymark/role-profiles/web';
import { statusLooks } from '../relationship-words';
import { otherOf, otherPartWords, pairHeading, spanWords } from './pair-words';
import { PairsClient } from './pairs-client';

/** The reader's own pairs: what waits for them, who they work with now, and those that are over. */
@Component({
  selector: 'wm-pairs-page',
  imports: [Avatar, Button, Empty, LoadFailure, NextStep, PageHeading, Panel, RouterLink, Skeleton, Tag],
  template: `
    <wm-page-heading heading="Mentoring" sub="The people you learn from and those who learn from you.">
      <ng-container actions><a wm-button="secondary" routerLink="/mentors">Find a mentor</a></ng-container>
    </wm-page-heading>
    @if (present.error(); as problem) {
      <wm-load-failure what="Your mentoring" [failure]="problem" (again)="present.reload()" />
    } @else if (present.hasValue()) {
      @if (next(); as step) {
        <section wm-next-step [heading]="step.heading">
          <p>{{ step.why }}</p>
          <a actions wm-button="primary" size="lg" [routerLink]="['/pairs', step.id]">{{ step.action }}</a>
        </section>
      }
      <div class="stack">
        @for (group of groups(); track group.heading) {
          <section wm-panel flush [heading]="group.heading">
            <ul class="rows mt-3">
              @for (row of group.rows; track row.id) {
                <li>
                  <wm-avatar [id]="row.other.id" [name]="row.other.name" />
                  <div><a class="what break" [routerLink]="['/pairs', row.id]"><span class="vh">{{ row.heading }}: </span>{{ row.other.name }}</a><p class="meta"><span>{{ row.part }}</span><span>{{ row.span }}</span><span class="break">{{ row.skills }}</span></p></div>
                  <wm-tag [kind]="row.look.kind" [icon]="row.look.icon">{{ row.look.words }}</wm-tag>
                </li>
              }
            </ul>
          </section>
        } @empty {
          <section wm-panel heading="Now">
            <wm-empty icon="handshake" heading="You have no mentoring yet">
              <p>A mentor helps you with the widest gap between what you can do and what your role asks for. You can also offer what you know.</p>
              <p class="row mt-2"><a wm-button="primary" routerLink="/mentors">Find a mentor</a><a wm-button="secondary" routerLink="/mentors/mine">Offer mentoring</a></p>
            </wm-empty>
          </section>
        }
        @if (past.failure(); as problem) {
          <wm-load-failure what="What is over" [failure]="problem" (again)="past.again()" />
        } @else if (over().length > 0) {
          <section wm-panel flush heading="Over">
            <ul class="rows mt-3">
              @for (row of over(); track row.id) {
                <li>
                  <wm-avatar [id]="row.other.id" [name]="row.other.name" />
                  <div><a class="what break" [routerLink]="['/pairs', row.id]"><span class="vh">{{ row.heading }}: </span>{{ row.other.name }}</a><p class="meta"><span>{{ row.part }}</span><span>{{ row.span }}</span></p></div>
                  <wm-tag [kind]="row.look.kind" [icon]="row.look.icon">{{ row.look.words }}</wm-tag>
                </li>
              }
            </ul>
            @if (past.hasMore()) {
              <p class="panel-foot"><button wm-button="secondary" type="button" [busy]="past.loadingMore() && 'Loading more'" (click)="past.showMore()">Show more</button></p>
            }
          </section>
        }
      </div>
    } @else {
      <section wm-panel heading="Now"><wm-skeleton label="Loading your mentoring" [lines]="5" /></section>
    }
  `,
  styles: '@media (max-width: 45rem) { .rows > li > wm-tag { grid-column: 2; justify-self: start; } }',
})
export class PairsPage {
  private readonly client = inject(PairsClient);
  private readonly session = inject(Session);
  protected readonly present = resource({
    loader: async ({ abortSignal }) => {
      const [waiting, live] = await Promise.all([this.client.list({ state: 'WAITING', limit: 100 }, abortSignal), this.client.list({ state: 'LIVE', limit: 100 }, abortSignal)]);
      return { waiting: waiting.items, live: live.items };
    },
  });
  protected readonly past = new PagedList((query: { cursor?: string }, aborted) => this.client.list({ ...query, state: 'OVER' }, aborted));
  protected readonly over = computed(() => this.past.items().map((pair) => this.row(pair)));
  private readonly forMe = computed(() => (this.present.hasValue() ? this.present.value().waiting.filter(({ awaits, part }) => part !== null && awaits.includes(part)) : []));
  protected readonly groups = computed(() => {
    if (!this.present.hasValue()) return [];
    const { waiting, live } = this.present.value();
    const mine = new Set(this.forMe().map(({ id }) => id));
    return [
      { heading: 'Waiting for your answer', rows: this.forMe() },
      { heading: 'Now', rows: live },
      { heading: 'Waiting for somebody else', rows: waiting.filter(({ id }) => !mine.has(id)) },
    ].flatMap(({ heading, rows }) => (rows.length === 0 ? [] : [{ heading, rows: rows.map((pair) => this.row(pair)) }]));
  });
  protected readonly next = computed(() => {
    const [request] = this.forMe();
    if (request !== undefined) return { id: request.id, heading: `Answer the request for mentoring with ${otherOf(request).name}`, why: `${spanWords(request, this.session.timeZone())}.`, action: 'Read the request' };
    const accepted = this.present.hasValue() ? this.present.value().live.find(({ status }) => status === 'ACCEPTED') : undefined;
    return accepted === undefined ? null : { id: accepted.id, heading: `Agree with ${otherOf(accepted).name} how you work together`, why: 'The mentoring begins when both have signed.', action: 'Open your mentoring' };
  });

  constructor() {
    void this.past.show({});
  }

  private row(pair: RelationshipSummary) {
    return {
      id: pair.id,
      other: otherOf(pair),
      heading: pairHeading(pair),
      part: pair.part === null ? '' : otherPartWords[pair.part],
      span: spanWords(pair, this.session.timeZone()),
      skills: listed(pair.skills.map(({ name }) => name)),
      look: statusLooks[pair.status],
    };
  }
}
