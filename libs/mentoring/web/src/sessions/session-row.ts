import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, Tag } from '@waymark/foundation/ui';
import type { SessionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { SessionMenu } from './session-menu';
import { isOver, otherIn, plannedClock, sessionDetail, sessionLook, sessionName, sessionPlace, sessionWhen } from './session-words';
import { waitingActions, waitingOf } from './waiting-sessions';

/** One session in a list: `<li wm-session-row [session]="session" (changed)="…">`. `named` leaves out with whom it is, where the heading says so. */
@Component({
  selector: 'li[wm-session-row]',
  imports: [Button, Icon, RouterLink, SessionMenu, Tag],
  template: `
    @let one = row();
    <span class="glyph" [class.warn]="one.look.kind === 'warn'" [class.info]="one.look.kind === 'info'" [class.ok]="one.look.kind === 'ok'"><svg [wm-icon]="one.look.icon"></svg></span>
    <div>
      <p class="title"><a class="what break" [routerLink]="['/sessions', session().id]">{{ one.name }}<span class="vh">, {{ one.when }}</span></a><wm-tag [kind]="one.look.kind" [icon]="one.look.icon">{{ one.look.words }}</wm-tag></p>
      <p class="meta"><span aria-hidden="true">{{ one.when }}</span>@if (one.clock; as words) {<span>{{ words }}</span>}@if (one.place; as words) {<span class="break">{{ words }}</span>}</p>
      @if (one.detail; as words) {
        <p class="small muted break">{{ words }}</p>
      }
    </div>
    <div class="row-action row tight">
      @if (one.action; as words) {
        <a wm-button="secondary" size="sm" [routerLink]="['/sessions', session().id]" [fragment]="one.fragment">{{ words }}<span class="vh"> of {{ one.name }}</span></a>
      }
      @if (session().may.change || session().may.replace) {
        <wm-session-menu kind="quiet" size="sm" [session]="session()" (changed)="changed.emit($event)" (planned)="changed.emit($event)" />
      }
    </div>
  `,
  styles: '.title { display: flex; flex-wrap: wrap; gap: var(--wm-1) var(--wm-3); align-items: center; }',
})
export class SessionRow {
  readonly session = input.required<SessionView>();
  readonly named = input(true);
  readonly changed = output<SessionView>();
  private readonly reader = inject(Session);
  protected readonly row = computed(() => {
    const [session, timeZone, now] = [this.session(), this.reader.timeZone(), new Date()];
    const waiting = waitingOf(session, now);
    return {
      name: `${sessionName(session)}${this.named() ? ` with ${otherIn(session).name}` : ''}`,
      when: sessionWhen(session, timeZone, now),
      clock: plannedClock(session, timeZone, now),
      place: session.status === 'PLANNED' && !isOver(session, now) ? sessionPlace(session) : '',
      look: sessionLook(session, now),
      detail: sessionDetail(session, timeZone, now),
      action: waiting === null ? null : waitingActions[waiting],
      fragment: waiting === 'CONFIRM' || waiting === 'CORRECT' ? 'confirm' : undefined,
    };
  });
}
