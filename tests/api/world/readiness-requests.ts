import { readinessApi } from '@waymark/readiness/domain';
import { ask } from '../ask';
import type { Preparation, ValidRequests } from './preparation';

const member: Preparation = ({ self: { memberId } }) => ({ params: { memberId } });
const since = '2026-01-01T00:00:00.000Z';
/** What the manager says of the subject. */
const judgement: Preparation = ({ self: { memberId }, profiles: { publishedId } }) => ({
  params: { memberId },
  body: { versionId: publishedId, horizon: 'WITHIN_6_MONTHS', reason: 'Leads the handover.' },
});

/** Valid requests for the readiness of the subject, and of those who report to whoever asks. */
export const readinessRequests: ValidRequests = {
  'GET /members/:memberId/readiness': { standing: member },
  'GET /members/:memberId/readiness/timeline': { standing: member },
  'GET /members/:memberId/readiness/movement': { standing: ({ self: { memberId } }) => ({ params: { memberId }, query: { since } }) },
  'GET /members/:memberId/readiness/requirements/:requirementId': {
    standing: ({ self: { memberId }, reviews: { requirementId } }) => ({ params: { memberId, requirementId } }),
  },
  'GET /members/:memberId/readiness/export': { standing: member },
  'GET /team-readiness': { standing: () => ({}) },
  'GET /team-readiness/movement': { standing: () => ({ query: { since } }) },
  'GET /team-readiness/trend': { standing: () => ({}) },
  'GET /team-readiness/export': { standing: () => ({}) },
  'GET /readiness-aggregates': { standing: () => ({}) },
  'GET /readiness-aggregates/export': { standing: () => ({}) },
  'POST /readiness-snapshots': { standing: ({ self: { memberId } }) => ({ body: { memberId } }) },
  'GET /members/:memberId/readiness/snapshots': { standing: member },
  'GET /members/:memberId/judgements': { standing: member },
  'POST /members/:memberId/judgements': { standing: judgement },
  'POST /judgements/:judgementId/withdrawal': {
    standing: async (world, caller) => {
      const { params, body } = await judgement(world, caller);
      const said = await ask(await world.browserOf(world.manager), readinessApi.judgeReadiness, { params: params as { memberId: string }, body: body as never });
      return { params: { judgementId: said.body.id } };
    },
  },
};
