export { ReminderBell } from './reminder-bell';
export { reminderRoutes } from './reminder-routes';
