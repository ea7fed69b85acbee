import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { remindersApi, type ReminderView } from '@waymark/reminders/domain';
import { Controller } from '@nestjs/common';
import { ReminderReading } from './reminder-reading';

@Controller()
export class RemindersController {
  constructor(private readonly reading: ReminderReading) {}

  @Implements(remindersApi.listReminders)
  list(@Who() actor: Actor, @FromQuery(remindersApi.listReminders) query: QueryOf<typeof remindersApi.listReminders>): Promise<Page<ReminderView>> {
    return this.reading.list(actor, query);
  }

  @Implements(remindersApi.countReminders)
  count(@Who() actor: Actor): Promise<{ unread: number }> {
    return this.reading.count(actor);
  }

  @Implements(remindersApi.markRead)
  markRead(@Who() actor: Actor, @FromPath(remindersApi.markRead) { reminderId }: ParamsOf<typeof remindersApi.markRead>): Promise<void> {
    return this.reading.markRead(actor, reminderId);
  }

  @Implements(remindersApi.markAllRead)
  markAllRead(@Who() actor: Actor, @FromBody(remindersApi.markAllRead) body: BodyOf<typeof remindersApi.markAllRead>): Promise<{ unread: number }> {
    return this.reading.markAllRead(actor, body);
  }
}
