import type { Route } from '@angular/router';
import { onlyFor, onlyForManagersOr } from '@waymark/foundation/browser';

/** Pages about how far people are from the roles they have or want, inside the frame of the application. */
export const readinessRoutes: Route[] = [
  {
    path: 'readiness',
    title: 'Team readiness',
    canActivate: [onlyForManagersOr()],
    loadComponent: async () => (await import('./team/team-readiness-page')).TeamReadinessPage,
  },
  {
    path: 'programmes/:programmeId/readiness',
    title: 'Readiness',
    canActivate: [onlyFor('PROGRAMME_OWNER')],
    loadComponent: async () => (await import('./aggregates/aggregates-page')).AggregatesPage,
  },
  {
    path: 'readiness/mine',
    title: 'Your readiness',
    loadComponent: async () => (await import('./person/person-readiness-page')).PersonReadinessPage,
  },
  {
    path: 'people/:memberId/readiness',
    title: 'Readiness',
    loadComponent: async () => (await import('./person/person-readiness-page')).PersonReadinessPage,
  },
];
