import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { ReminderDelivery } from './delivery/reminder-delivery';
import { ReminderJobs } from './delivery/reminders.job';
import { CauseFactQueries } from './intents/cause-facts.queries';
import { IntentRepository } from './intents/intent.repository';
import { ReminderPlanning } from './intents/reminder-planning';
import { NoticeRepository } from './notices/notice.repository';
import { NoticeQueries } from './notices/notices.queries';
import { ReminderReading } from './notices/reminder-reading';
import { RemindersController } from './notices/reminders.controller';

/** Reminds people, once, of what they promised and of what waits for them. */
@Module({
  imports: [OrganisationsModule],
  controllers: [RemindersController],
  providers: [CauseFactQueries, IntentRepository, NoticeQueries, NoticeRepository, ReminderDelivery, ReminderJobs, ReminderPlanning, ReminderReading],
})
export class RemindersModule {}
