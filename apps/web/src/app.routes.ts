import type { Routes } from '@angular/router';
import { evidenceRoutes, witnessRoutes } from '@waymark/evidence/web/routes';
import { signedInOnly } from '@waymark/foundation/browser';
import { mentoringRoutes } from '@waymark/mentoring/web/routes';
import { organisationsRoutes, signInRoutes } from '@waymark/organisations/web/routes';
import { readinessRoutes } from '@waymark/readiness/web/routes';
import { reminderRoutes } from '@waymark/reminders/web/routes';
import { roleProfilesRoutes } from '@waymark/role-profiles/web/routes';
import { FailedPage } from './pages/failed-page';

/** The sitemap. What is inside the shell needs somebody who is signed in; every page loads when it is visited. */
export const routes: Routes = [
  ...signInRoutes,
  ...witnessRoutes,
  { path: 'unreachable', title: 'Waymark did not answer', loadComponent: async () => (await import('./pages/unreachable-page')).UnreachablePage },
  // Not lazy: it has to show when nothing else can be loaded.
  { path: 'page-failed', title: 'This page did not load', component: FailedPage },
  {
    path: '',
    canActivate: [signedInOnly],
    loadComponent: async () => (await import('./shell/shell')).Shell,
    children: [
      { path: '', pathMatch: 'full', title: 'Home', loadComponent: async () => (await import('./home/home-page')).HomePage },
      ...organisationsRoutes,
      ...roleProfilesRoutes,
      ...evidenceRoutes,
      ...readinessRoutes,
      ...mentoringRoutes,
      ...reminderRoutes,
      { path: 'more', title: 'More', loadComponent: async () => (await import('./pages/more-page')).MorePage },
      { path: 'forbidden', title: 'You cannot see this page', loadComponent: async () => (await import('./pages/forbidden-page')).ForbiddenPage },
      { path: '**', title: 'Page not found', loadComponent: async () => (await import('./pages/not-found-page')).NotFoundPage },
    ],
  },
];
