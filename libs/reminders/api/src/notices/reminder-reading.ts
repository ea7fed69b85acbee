import { notFound, type BodyOf, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import type { remindersApi, ReminderView } from '@waymark/reminders/domain';
import { Injectable } from '@nestjs/common';
import { NoticeRepository } from './notice.repository';
import { NoticeQueries } from './notices.queries';

/** What somebody was reminded of. It is theirs alone. */
@Injectable()
export class ReminderReading {
  constructor(
    private readonly queries: NoticeQueries,
    private readonly notices: NoticeRepository,
    private readonly calendar: OrganisationCalendar,
  ) {}

  list({ memberId }: Actor, query: QueryOf<typeof remindersApi.listReminders>): Promise<Page<ReminderView>> {
    return this.queries.of(memberId, query);
  }

  async count({ memberId }: Actor): Promise<{ unread: number }> {
    return { unread: await this.notices.countUnread(memberId) };
  }

  async markRead({ memberId }: Actor, reminderId: Id): Promise<void> {
    if (!(await this.notices.read(reminderId, memberId, this.calendar.now()))) throw notFound('reminder');
  }

  async markAllRead(actor: Actor, { until }: BodyOf<typeof remindersApi.markAllRead>): Promise<{ unread: number }> {
    await this.notices.readUntil(new Date(until), actor.memberId, this.calendar.now());
    return this.count(actor);
  }
}
