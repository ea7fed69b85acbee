import { endpoint, pageQuery } from '@waymark/foundation/kernel';
import { anyMember, memberWith } from '@waymark/organisations/domain';
import {
  answerAppealBody,
  appealDecisionBody,
  assignAppealBody,
  decisionPage,
  decisionParams,
  decisionQuery,
  decisionView,
  declareAppealConflictBody,
  priorLevels,
  priorLevelsBody,
  revokeDecisionBody,
  waitingAppeals,
  waitingAppealsQuery,
} from './decision';
import { memberRequirementParams, memberSkills, memberSkillsParams, memberSkillsQuery } from './my-skills';
import { possibleAssessors, requirementHistory } from './review';
import { rateSelfBody, selfRating, selfRatings } from './self-rating';
import { askWaiverBody, endWaiverBody, waiver, waiverParams, waivers } from './waiver';

const read = anyMember('evidence:read');
const write = anyMember('evidence:write');
const owner = 'PROGRAMME_OWNER';

/** Where people stand: what they say of themselves, what is confirmed, what need not be met, and how it came to be. */
export const standingApi = {
  readMemberSkills: endpoint({ method: 'GET', path: '/members/:memberId/skills', summary: 'Read where a member stands with each requirement of their current or target role', requires: read, params: memberSkillsParams, query: memberSkillsQuery, response: memberSkills }),
  readRequirementHistory: endpoint({ method: 'GET', path: '/members/:memberId/requirements/:requirementId/history', summary: 'Read what happened to a requirement of a member, latest first', requires: read, params: memberRequirementParams, response: requirementHistory }),
  rateSelf: endpoint({ method: 'POST', path: '/self-ratings', summary: 'Say which level you think you have; earlier ratings stay', requires: write, body: rateSelfBody, response: selfRating, idempotent: true }),
  listSelfRatings: endpoint({ method: 'GET', path: '/members/:memberId/requirements/:requirementId/self-ratings', summary: 'List what a member said of themselves, latest first', requires: read, params: memberRequirementParams, response: selfRatings }),

  listDecisions: endpoint({ method: 'GET', path: '/members/:memberId/decisions', summary: 'List the levels that were decided for a member, latest first', requires: read, params: memberSkillsParams, query: decisionQuery, response: decisionPage }),
  readDecision: endpoint({ method: 'GET', path: '/decisions/:decisionId', summary: 'Read a decision', requires: read, params: decisionParams, response: decisionView }),
  revokeDecision: endpoint({ method: 'POST', path: '/decisions/:decisionId/revocation', summary: 'Take a confirmed level away, with the reason', requires: anyMember('reviews:write'), params: decisionParams, body: revokeDecisionBody, response: decisionView, status: 200 }),
  appealDecision: endpoint({ method: 'POST', path: '/decisions/:decisionId/appeal', summary: 'Ask another assessor to look at a decision about you', requires: write, params: decisionParams, body: appealDecisionBody, response: decisionView, status: 200 }),
  answerAppeal: endpoint({ method: 'POST', path: '/decisions/:decisionId/appeal/answer', summary: 'Say, as another assessor, whether the level stays or which one takes its place', requires: anyMember('reviews:write'), params: decisionParams, body: answerAppealBody, response: decisionView, status: 200 }),
  declareAppealConflict: endpoint({ method: 'POST', path: '/decisions/:decisionId/appeal/conflict', summary: 'Say that you should not answer this appeal; it goes to somebody else at once', requires: anyMember('reviews:write'), params: decisionParams, body: declareAppealConflictBody, status: 204 }),
  listWaitingAppeals: endpoint({ method: 'GET', path: '/waiting-appeals', summary: 'List the appeals that nobody may answer or that are late, or all that wait, and since when', requires: memberWith('reviews:read', owner), query: waitingAppealsQuery, response: waitingAppeals }),
  listPossibleAppealAssessors: endpoint({ method: 'GET', path: '/decisions/:decisionId/appeal/possible-assessors', summary: 'List who else may answer an appeal, the fairest choice first', requires: memberWith('reviews:read', owner), params: decisionParams, response: possibleAssessors }),
  assignAppeal: endpoint({ method: 'POST', path: '/decisions/:decisionId/appeal/assignment', summary: 'Give an appeal to another assessor', requires: memberWith('reviews:write', owner), params: decisionParams, body: assignAppealBody, status: 204 }),
  listAppeals: endpoint({ method: 'GET', path: '/appeals', summary: 'List the decisions that you are asked to look at again', requires: anyMember('reviews:read'), query: pageQuery, response: decisionPage }),
  recordPriorLevels: endpoint({ method: 'POST', path: '/prior-levels', summary: 'Record levels from before Waymark, each with its reason; all of them or none', requires: anyMember('reviews:write'), body: priorLevelsBody, response: priorLevels, idempotent: true }),

  listWaivers: endpoint({ method: 'GET', path: '/members/:memberId/waivers', summary: 'List the requirements that a member need not meet', requires: read, params: memberSkillsParams, response: waivers }),
  askWaiver: endpoint({ method: 'POST', path: '/waivers', summary: 'Ask, or as owner of a programme say, that a requirement need not be met', requires: anyMember('reviews:write'), body: askWaiverBody, response: waiver, version: 'answers', idempotent: true }),
  grantWaiver: endpoint({ method: 'POST', path: '/waivers/:waiverId/grant', summary: 'Grant a waiver that was asked for', requires: memberWith('reviews:write', owner), params: waiverParams, response: waiver, status: 200, version: 'demands' }),
  refuseWaiver: endpoint({ method: 'POST', path: '/waivers/:waiverId/refusal', summary: 'Refuse a waiver that was asked for', requires: memberWith('reviews:write', owner), params: waiverParams, response: waiver, status: 200, version: 'demands' }),
  endWaiver: endpoint({ method: 'POST', path: '/waivers/:waiverId/end', summary: 'End a waiver on a day', requires: memberWith('reviews:write', owner), params: waiverParams, body: endWaiverBody, response: waiver, status: 200, version: 'demands' }),
} as const;
