import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@waymark/foundation/ui';
import { UnreadReminders } from './unread-reminders';

/** More than this is not counted out beside the bell. */
const most = 99;

/** The bell of the top bar: how many reminders are unread, and the way to them. */
@Component({
  selector: 'wm-reminder-bell',
  imports: [Icon, RouterLink],
  template: `
    <a class="bar-btn" routerLink="/reminders">
      <svg wm-icon="bell"></svg><span class="vh">Reminders{{ unread.count() === 0 ? '' : ', ' + unread.count() + ' unread' }}</span>
      @if (unread.count() > 0) {<span class="count" aria-hidden="true">{{ shown() }}</span>}
    </a>
  `,
  styles: ':host { display: contents; }',
})
export class ReminderBell {
  protected readonly unread = inject(UnreadReminders);
  protected readonly shown = computed(() => (this.unread.count() > most ? `${most}+` : `${this.unread.count()}`));
}
