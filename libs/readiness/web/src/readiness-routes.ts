import type { Route } from '@angular/router';

/** Pages about how far people are from the roles they have or want, inside the frame of the application. */
export const readinessRoutes: Route[] = [];
