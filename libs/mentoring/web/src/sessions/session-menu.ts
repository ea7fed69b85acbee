import { Component, computed, inject, input, output } from '@angular/core';
import { Button, Dialogs, Icon, Toasts, type ButtonKind } from '@waymark/foundation/ui';
import { Menu, MenuItem, MenuTrigger } from '@waymark/foundation/ui/menu';
import type { SessionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { otherIn, sessionName, sessionWhen } from './session-words';
import { SessionsClient } from './sessions-client';
import type { SessionDialogData } from './standing-session';

type SessionDialog = 'reschedule' | 'change' | 'cancel' | 'no-show';

/**
 * What can be done with when and how a session is: move it, change place and agenda, cancel it, mark it as missed, plan
 * another one in its place, save it in a calendar. The record is written on the session's own page.
 *
 *     <wm-session-menu [session]="session" (changed)="meet($event)" />
 *
 * `changed` tells the session as the server has it: after a step, and where somebody else was faster. Another session
 * that was planned in its place is told by `planned`.
 */
@Component({
  selector: 'wm-session-menu',
  imports: [Button, Icon, Menu, MenuItem, MenuTrigger],
  template: `
    @let one = session();
    <button [wm-button]="kind()" [size]="size()" type="button" [wmMenuFor]="more">More<span class="vh"> for {{ name() }}</span><svg wm-icon="chevron-down"></svg></button>
    <ng-template #more>
      <section class="menu-card" [attr.aria-label]="name()"><div wmMenu [attr.aria-label]="name()">
        @if (one.may.markNoShow) {
          <button wmMenuItem type="button" (chosen)="open('no-show')"><svg wm-icon="user-x"></svg>It did not happen</button>
        }
        @if (one.may.reschedule) {
          <button wmMenuItem type="button" (chosen)="open('reschedule')"><svg wm-icon="calendar-clock"></svg>Move to another time</button>
        }
        @if (one.may.change) {
          <button wmMenuItem type="button" (chosen)="open('change')"><svg wm-icon="pencil"></svg>Change place or agenda</button>
        }
        @if (one.may.replace) {
          <button wmMenuItem type="button" (chosen)="replace()"><svg wm-icon="calendar-plus"></svg>Plan another in its place</button>
        }
        <a wmMenuItem [href]="file()" download><svg wm-icon="download"></svg>Calendar file</a>
        @if (one.may.cancel) {
          <button wmMenuItem type="button" (chosen)="open('cancel')"><svg wm-icon="calendar-x"></svg>Cancel</button>
        }
      </div></section>
    </ng-template>
  `,
})
export class SessionMenu {
  readonly session = input.required<SessionView>();
  readonly kind = input<ButtonKind>('secondary');
  readonly size = input<'sm' | 'lg'>();
  readonly changed = output<SessionView>();
  readonly planned = output<SessionView>();
  private readonly client = inject(SessionsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Session);
  protected readonly name = computed(() => `${this.session().number === null ? `the session on ${this.when(this.session())}` : sessionName(this.session()).toLowerCase()} with ${otherIn(this.session()).name}`);
  protected readonly file = computed(() => this.client.calendarFile(this.session().id));

  protected async open(dialog: SessionDialog): Promise<void> {
    const data: SessionDialogData = { session: this.session(), meet: (standing) => this.changed.emit(standing) };
    const session = await this.dialogs.open<SessionView>(dialogOf[dialog], data);
    if (session === undefined) return;
    this.toasts.say({ reschedule: `Moved to ${this.when(session)}`, change: 'Saved', cancel: 'Cancelled', 'no-show': 'Marked as a no-show' }[dialog]);
    this.changed.emit(session);
  }

  protected async replace(): Promise<void> {
    const insteadOf = this.session();
    const session = await this.dialogs.open<SessionView>(async () => (await import('./plan-dialog')).PlanDialog, { id: insteadOf.relationshipId, otherName: otherIn(insteadOf).name, insteadOf });
    if (session === undefined) return;
    this.toasts.say(`Planned for ${this.when(session)}`);
    this.planned.emit(session);
    // The one that it takes the place of leads there, and offers it no more.
    this.changed.emit({ ...insteadOf, replacedBy: { id: session.id, starts: session.starts }, may: { ...insteadOf.may, replace: false } });
  }

  private when(session: SessionView): string {
    return sessionWhen(session, this.reader.timeZone(), new Date());
  }
}

const dialogOf = {
  reschedule: async () => (await import('./reschedule-dialog')).RescheduleDialog,
  change: async () => (await import('./change-dialog')).ChangeDialog,
  cancel: async () => (await import('./cancel-dialog')).CancelDialog,
  'no-show': async () => (await import('./no-show-dialog')).NoShowDialog,
} as const;
