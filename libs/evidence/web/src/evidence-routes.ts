import type { Route } from '@angular/router';

/** Pages about evidence, reviews and standing, inside the frame of the application. */
export const evidenceRoutes: Route[] = [];
