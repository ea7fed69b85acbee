import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, Panel, Skeleton } from '@waymark/foundation/ui';
import type { RelationshipView } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { SessionMenu } from '../sessions/session-menu';
import { plannedClock, sessionName, sessionPlace, sessionWhen } from '../sessions/session-words';
import { PairSessions } from './pair-sessions';

/** The session that a pair has next: when, where and what about; or that none is planned. */
@Component({
  selector: 'wm-next-session-panel',
  imports: [Button, Icon, LoadFailure, Panel, RouterLink, SessionMenu, Skeleton],
  template: `
    <section wm-panel heading="Next session">
      @if (sessions.next.error(); as problem) {
        <wm-load-failure what="The next session" [failure]="problem" (again)="sessions.next.reload()" />
      } @else if (sessions.next.hasValue()) {
        @if (coming(); as one) {
          <p class="strong"><time [attr.datetime]="one.session.startsAt">{{ one.when }}</time></p>
          @if (one.clock; as words) {
            <p class="small muted">{{ words }}</p>
          }
          <p class="small muted break">{{ one.place }}</p>
          @if (one.session.agenda.length > 0) {
            <ul class="agenda small">
              @for (line of one.session.agenda; track line.id) {
                <li class="break">{{ line.words }}</li>
              }
            </ul>
          }
          <p class="row small mt-3">@if (one.session.prepared) {<svg wm-icon="check"></svg>}<span>{{ one.prepared }}</span></p>
          <p class="row mt-3"><a wm-button="secondary" size="sm" [routerLink]="['/sessions', one.session.id]">{{ one.open }}<span class="vh"> {{ one.name }}</span></a><wm-session-menu size="sm" [session]="one.session" (changed)="sessions.meet($event)" /></p>
        } @else {
          <p class="small muted">None is planned.</p>
          @if (pair().may.planSession) {
            <p class="mt-3"><button wm-button="secondary" size="sm" type="button" (click)="plan.emit()"><svg wm-icon="calendar-plus"></svg>Plan a session</button></p>
          }
        }
      } @else {
        <wm-skeleton label="Loading the next session" [lines]="3" />
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .agenda { margin: var(--wm-3) 0 0; padding-left: 1.125rem; list-style: disc; }
    .agenda li + li { margin-top: var(--wm-1); }
    .row > svg { color: var(--wm-ok); width: 1rem; height: 1rem; }
  `,
})
export class NextSessionPanel {
  readonly pair = input.required<RelationshipView>();
  /** Somebody wants to plan one. */
  readonly plan = output();
  protected readonly sessions = inject(PairSessions);
  private readonly reader = inject(Session);
  protected readonly coming = computed(() => {
    const session = this.sessions.next.hasValue() ? this.sessions.next.value() : null;
    if (session === null) return null;
    const [timeZone, now] = [this.reader.timeZone(), new Date()];
    const mentee = session.part === 'MENTEE';
    const prepared = session.prepared ? (mentee ? 'You have prepared it' : `${session.mentee.name} has prepared it`) : mentee ? 'You have not prepared it yet' : `${session.mentee.name} has not prepared it yet`;
    return {
      session, prepared,
      name: sessionName(session).toLowerCase(),
      when: sessionWhen(session, timeZone, now),
      clock: plannedClock(session, timeZone, now),
      place: sessionPlace(session),
      open: mentee && !session.prepared && session.may.prepare ? 'Prepare' : 'Open',
    };
  });
}
