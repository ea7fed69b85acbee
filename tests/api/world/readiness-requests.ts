import type { Preparation, ValidRequests } from './preparation';

const member: Preparation = ({ self: { memberId } }) => ({ params: { memberId } });

/** Valid requests for the readiness of the subject, and of those who report to whoever asks. */
export const readinessRequests: ValidRequests = {
  'GET /members/:memberId/readiness': { standing: member },
  'GET /team-readiness': { standing: () => ({}) },
};
