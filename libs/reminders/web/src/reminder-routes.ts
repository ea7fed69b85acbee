import type { Route } from '@angular/router';

/** Pages about what people are reminded of, inside the frame of the application. */
export const reminderRoutes: Route[] = [
  {
    path: 'reminders',
    title: 'Reminders',
    loadComponent: async () => (await import('./reminders-page')).RemindersPage,
  },
];
