import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { Page, QueryInputOf } from '@waymark/foundation/kernel';
import { remindersApi, type ReminderView } from '@waymark/reminders/domain';

/** What somebody was reminded of. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class RemindersClient {
  private readonly api = inject(ApiCaller);

  list(query: QueryInputOf<typeof remindersApi.listReminders>, signal?: AbortSignal): Promise<Page<ReminderView>> {
    return this.api.call(remindersApi.listReminders, { query, signal });
  }

  async countUnread(signal?: AbortSignal): Promise<number> {
    return (await this.api.call(remindersApi.countReminders, { signal })).unread;
  }

  markRead(reminderId: string): Promise<void> {
    return this.api.call(remindersApi.markRead, { params: { reminderId } });
  }

  /** Gives how many are unread then. */
  async markAllRead(until: string): Promise<number> {
    return (await this.api.call(remindersApi.markAllRead, { body: { until } })).unread;
  }
}
