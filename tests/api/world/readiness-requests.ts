import { readinessApi } from '@waymark/readiness/domain';
import { ask } from '../ask';
import type { Preparation, ValidRequests } from './preparation';
import type { World } from './world';

const member: Preparation = ({ self: { memberId } }) => ({ params: { memberId } });
/** What the manager says of the subject. */
const judged = ({ profiles: { publishedId } }: World) => ({ versionId: publishedId, horizon: 'WITHIN_6_MONTHS', reason: 'Leads the handover.' }) as const;

async function newJudgement(world: World): Promise<string> {
  const { body } = await ask(await world.browserOf(world.manager), readinessApi.judgeReadiness, { params: { memberId: world.self.memberId }, body: judged(world) });
  return body.id;
}

const since = '2026-01-01T00:00:00.000Z';
const judgement: Preparation = (world) => ({ params: { memberId: world.self.memberId }, body: judged(world) });

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
    standing: async (world) => {
      const { items } = (await ask(await world.browserOf(world.manager), readinessApi.listJudgements, { params: { memberId: world.self.memberId } })).body;
      const said = items.find(({ saidBy, withdrawnAt }) => saidBy.id === world.manager.memberId && withdrawnAt === null);
      return { params: { judgementId: said?.id ?? (await newJudgement(world)) } };
    },
    fresh: async (world) => ({ params: { judgementId: await newJudgement(world) } }),
  },
};
