import { endpoint } from '@waymark/foundation/kernel';
import { anyMember } from '@waymark/organisations/domain';
import { readAllBody, reminderPage, reminderParams, reminderQuery, reminderSummary } from './reminder';

const read = anyMember('reminders:read');
const write = anyMember('reminders:write');

/** What people are reminded of in Waymark. */
export const remindersApi = {
  listReminders: endpoint({ method: 'GET', path: '/reminders', summary: 'List what you were reminded of, the latest first', requires: read, query: reminderQuery, response: reminderPage }),
  countReminders: endpoint({ method: 'GET', path: '/reminders/summary', summary: 'Count the reminders that you have not read', requires: read, response: reminderSummary }),
  markRead: endpoint({ method: 'PUT', path: '/reminders/:reminderId/reading', summary: 'Say that you have read a reminder', requires: write, params: reminderParams, status: 204 }),
  markAllRead: endpoint({ method: 'POST', path: '/reminders/reading', summary: 'Say that you have read everything up to an instant', requires: write, body: readAllBody, response: reminderSummary, status: 200 }),
};
