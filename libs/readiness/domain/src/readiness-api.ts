import { endpoint } from '@waymark/foundation/kernel';
import { anyMember, memberWith } from '@waymark/organisations/domain';
import * as z from 'zod';
import { explanation, explanationParams } from './explanation';
import { judgeReadinessBody, judgement, judgementParams, judgements } from './judgement';
import { instantsQuery } from './measured';
import { personReadiness, personReadinessParams, personReadinessQuery, timeline } from './person-readiness';
import { snapshots, snapshotsQuery, snapshotsTaken, takeSnapshotBody, teamTrend } from './snapshot';
import { aggregatesQuery, personMovement, readinessAggregates, teamMovement, teamMovementQuery, teamReadiness, teamReadinessQuery } from './team-readiness';

const read = anyMember('readiness:read');
const write = anyMember('readiness:write');
const csv = ['text/csv'] as const;

/** How far people are from the roles they have or want. Every figure is computed from what was decided. */
export const readinessApi = {
  readPersonReadiness: endpoint({ method: 'GET', path: '/members/:memberId/readiness', summary: 'Read how far a person is from their current or target role', requires: read, params: personReadinessParams, query: personReadinessQuery, response: personReadiness }),
  readPersonTimeline: endpoint({ method: 'GET', path: '/members/:memberId/readiness/timeline', summary: 'Read when the standing of a person changed and what it was since, oldest first', requires: read, params: personReadinessParams, query: personReadinessQuery, response: timeline }),
  readPersonMovement: endpoint({ method: 'GET', path: '/members/:memberId/readiness/movement', summary: 'Read what changed for a person since an instant, and why', requires: read, params: personReadinessParams, query: personReadinessQuery.extend({ since: teamMovementQuery.shape.since }), response: personMovement }),
  explainRequirement: endpoint({ method: 'GET', path: '/members/:memberId/readiness/requirements/:requirementId', summary: 'Explain where a person stands with a requirement, as far as you may follow', requires: read, params: explanationParams, query: z.strictObject(instantsQuery), response: explanation }),
  exportPersonReadiness: endpoint({ method: 'GET', path: '/members/:memberId/readiness/export', summary: 'Export how far a person is from a role', requires: read, params: personReadinessParams, query: personReadinessQuery, file: csv }),

  readTeamReadiness: endpoint({ method: 'GET', path: '/team-readiness', summary: 'Read how the people who report to you stand, in one team or all of them', requires: read, query: teamReadinessQuery, response: teamReadiness }),
  readTeamMovement: endpoint({ method: 'GET', path: '/team-readiness/movement', summary: 'Read what changed for the people who report to you since an instant, and why', requires: read, query: teamMovementQuery, response: teamMovement }),
  readTeamTrend: endpoint({ method: 'GET', path: '/team-readiness/trend', summary: 'Read how many of the people who report to you were in which band when it was counted', requires: read, query: teamReadinessQuery, response: teamTrend }),
  exportTeamReadiness: endpoint({ method: 'GET', path: '/team-readiness/export', summary: 'Export how the people who report to you stand', requires: read, query: teamReadinessQuery, file: csv }),
  readReadinessAggregates: endpoint({ method: 'GET', path: '/readiness-aggregates', summary: 'Read how teams and programmes stand in numbers, without groups that are too small', requires: memberWith('readiness:read', 'PROGRAMME_OWNER'), query: aggregatesQuery, response: readinessAggregates }),
  exportReadinessAggregates: endpoint({ method: 'GET', path: '/readiness-aggregates/export', summary: 'Export how teams and programmes stand in numbers', requires: memberWith('readiness:read', 'PROGRAMME_OWNER'), query: aggregatesQuery, file: csv }),

  takeSnapshot: endpoint({ method: 'POST', path: '/readiness-snapshots', summary: 'Keep how a person or a team stands now', requires: write, body: takeSnapshotBody, response: snapshotsTaken, idempotent: true }),
  listSnapshots: endpoint({ method: 'GET', path: '/members/:memberId/readiness/snapshots', summary: 'List how a person stood when it was kept, oldest first', requires: read, params: personReadinessParams, query: snapshotsQuery, response: snapshots }),

  listJudgements: endpoint({ method: 'GET', path: '/members/:memberId/judgements', summary: 'List when managers said that a person would be ready, latest first', requires: read, params: personReadinessParams, response: judgements }),
  judgeReadiness: endpoint({ method: 'POST', path: '/members/:memberId/judgements', summary: 'Say when you think that somebody who reports to you will be ready', requires: write, params: personReadinessParams, body: judgeReadinessBody, response: judgement, idempotent: true }),
  withdrawJudgement: endpoint({ method: 'POST', path: '/judgements/:judgementId/withdrawal', summary: 'Take back what you said of somebody’s readiness', requires: write, params: judgementParams, response: judgement, status: 200 }),
} as const;
