import { ReminderIntent } from './intents/reminder-intent.entity';
import { ReminderNotice } from './notices/reminder-notice.entity';

/** All of them are rows of one organisation. */
export const reminderEntities = [ReminderIntent, ReminderNotice];
