export { ReminderJobs } from './delivery/reminders.job';
export { reminderEntities } from './entities';
export { reminderPersonalData } from './personal-data';
export { RemindersModule } from './reminders.module';
