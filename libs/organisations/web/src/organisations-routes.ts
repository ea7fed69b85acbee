import type { Route } from '@angular/router';
import { signedOutOnly } from '@waymark/foundation/browser';

/** Pages for people who are not signed in. They bring their own frame. */
export const signInRoutes: Route[] = [
  {
    path: 'sign-in',
    title: 'Sign in',
    canActivate: [signedOutOnly],
    loadComponent: async () => (await import('./sign-in-page')).SignInPage,
  },
];

/** Pages for people who are signed in, inside the frame of the application. */
export const organisationsRoutes: Route[] = [];
