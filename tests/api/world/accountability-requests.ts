import type { ValidRequests } from './preparation';

/** Valid requests for the account of everything. */
export const accountabilityRequests: ValidRequests = {
  'GET /access-events': { standing: () => ({}) },
  'GET /access-events/counts': { standing: () => ({}) },
};
