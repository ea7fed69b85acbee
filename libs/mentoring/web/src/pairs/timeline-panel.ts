import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { shortDay } from '@waymark/foundation/browser';
import { Audience, Button, Empty, Icon, Panel, Skeleton, Tag, type IconName } from '@waymark/foundation/ui';
import type { RelationshipView, SessionView } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { SessionMenu } from '../sessions/session-menu';
import { isOver, sessionDetail, sessionLook, sessionName, sessionWhen } from '../sessions/session-words';
import { waitingOf } from '../sessions/waiting-sessions';
import { PairSessions } from './pair-sessions';
import { otherOf } from './pair-words';

/** The sessions of a pair, newest first. Those that were cancelled or missed stay in it. */
@Component({
  selector: 'wm-timeline-panel',
  imports: [Audience, Button, Empty, Icon, LoadFailure, Panel, RouterLink, SessionMenu, Skeleton, Tag],
  template: `
    <section wm-panel id="sessions" heading="Sessions">
      <wm-audience panelLink kind="shared" [words]="'You and ' + other()" />
      @if (sessions.list.failure(); as problem) {
        <wm-load-failure what="Your sessions" [failure]="problem" (again)="sessions.list.again()" />
      } @else if (!sessions.list.loaded()) {
        <wm-skeleton label="Loading your sessions" [lines]="6" />
      } @else {
        <ol class="trail sess">
          @for (row of rows(); track row.session.id) {
            <li [class.to-come]="row.look === 'to-come'" [class.here]="row.look === 'here'">
              <span class="mark" [class.hollow]="row.look === 'to-come'" [class.warn]="row.look === 'missed'" [class.soft]="row.look === 'cancelled' || row.look === 'open'"><svg [wm-icon]="row.icon"></svg></span>
              <div class="body">
                <div>
                  <p class="top"><a class="strong" [routerLink]="['/sessions', row.session.id]">{{ row.name }}<span class="vh">, {{ row.when }}</span></a><time [attr.datetime]="row.session.startsAt" aria-hidden="true">{{ row.when }}</time><wm-tag [kind]="row.state.kind" [icon]="row.state.icon">{{ row.state.words }}</wm-tag></p>
                  @if (row.detail; as words) {
                    <p class="small muted break">{{ words }}</p>
                  }
                  @if (row.toPrepare) {
                    <p class="small"><a [routerLink]="['/sessions', row.session.id]">Start preparing<span class="vh"> {{ row.name }}</span></a></p>
                  }
                  @if (row.session.replacedBy; as other) {
                    <p class="small"><a [routerLink]="['/sessions', other.id]">The one in its place</a></p>
                  }
                </div>
                @if (row.session.may.change || row.session.may.replace) {
                  <wm-session-menu kind="quiet" size="sm" [session]="row.session" (changed)="sessions.meet($event)" (planned)="sessions.again()" />
                }
              </div>
            </li>
          } @empty {
            <li class="none">
              <wm-empty icon="calendar-days" heading="You have not planned a session yet">
                <p>Plan the first one, so that the day stands in both calendars.</p>
              </wm-empty>
            </li>
          }
        </ol>
        @if (sessions.list.moreFailure(); as problem) {
          <wm-load-failure what="Earlier sessions" [failure]="problem" (again)="sessions.list.showMore()" />
        }
        @if (sessions.list.hasMore()) {
          <p class="mt-4"><button wm-button="secondary" type="button" [busy]="sessions.list.loadingMore() && 'Loading earlier sessions'" (click)="sessions.list.showMore()">Show earlier sessions</button></p>
        }
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .body { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--wm-3); align-items: start; }
    .top { display: flex; flex-wrap: wrap; gap: .125rem .75rem; align-items: center; }
    .top time { color: var(--wm-ink-2); font-size: var(--wm-text-sm); font-variant-numeric: tabular-nums; }
    .trail > .none { display: block; }
  `,
})
export class TimelinePanel {
  readonly pair = input.required<RelationshipView>();
  protected readonly sessions = inject(PairSessions);
  private readonly reader = inject(Session);
  protected readonly other = computed(() => otherOf(this.pair()).name);
  protected readonly rows = computed(() => {
    const [timeZone, now] = [this.reader.timeZone(), new Date()];
    const waits = this.pair().next[0]?.sessionId;
    return this.sessions.list.items().map((session) => {
      const look = session.id === waits ? 'here' : lookOf(session, now);
      return {
        session, look,
        icon: icons[look] ?? sessionLook(session, now).icon,
        state: sessionLook(session, now),
        name: sessionName(session),
        when: session.status === 'PLANNED' ? sessionWhen(session, timeZone, now) : shortDay(session.startsAt, timeZone, now),
        detail: sessionDetail(session, timeZone, now),
        toPrepare: waitingOf(session, now) === 'PREPARE',
      };
    });
  });
}

type StepLook = 'to-come' | 'here' | 'open' | 'walked' | 'missed' | 'cancelled';
const icons: Readonly<Partial<Record<StepLook, IconName>>> = { 'to-come': 'calendar', here: 'arrow-right', walked: 'check' };

/** Where a session is on the way: to come, not written down or agreed yet, walked, or not taken. */
function lookOf({ status, endsAt }: SessionView, now: Date): StepLook {
  if (status === 'NO_SHOW') return 'missed';
  if (status === 'CANCELLED') return 'cancelled';
  if (status === 'PLANNED' && !isOver({ endsAt }, now)) return 'to-come';
  return status === 'CONFIRMED' ? 'walked' : 'open';
}
