import { endpoint } from '@waymark/foundation/kernel';
import { anyMember, memberWith } from '@waymark/organisations/domain';
import { assessorGrant, assessorGrantPage, assessorGrantParams, assessorGrantQuery, endAssessorGrantBody, grantAssessorBody } from './assessor-grant';
import { claimParams } from './claim';
import {
  assignAssessorBody,
  changeReviewBody,
  claimCounts,
  claimPageView,
  confirmLevelBody,
  declareConflictBody,
  possibleAssessors,
  returnClaimBody,
  reviewQueue,
  reviewQueueQuery,
  reviewView,
  waitingClaims,
  waitingClaimsQuery,
} from './review';

const read = anyMember('reviews:read');
const write = anyMember('reviews:write');
const owner = 'PROGRAMME_OWNER';
const admin = 'ORGANISATION_ADMIN';

/** Claims as they are judged: who judges, what they find, and who sees to it that nobody waits. */
export const reviewApi = {
  listReviews: endpoint({ method: 'GET', path: '/reviews', summary: 'List the claims that wait for your word, the longest waiting first', requires: read, query: reviewQueueQuery, response: reviewQueue }),
  countClaims: endpoint({ method: 'GET', path: '/claim-counts', summary: 'Count what waits for your word and what of yours came back', requires: read, response: claimCounts }),
  readClaim: endpoint({ method: 'GET', path: '/claims/:claimId', summary: 'Read a claim with its evidence, its reviews and the history of the skill', requires: anyMember('evidence:read'), params: claimParams, response: claimPageView, version: 'answers' }),
  openClaim: endpoint({ method: 'POST', path: '/claims/:claimId/opening', summary: 'Begin to review a claim that is yours to judge; again changes nothing', requires: write, params: claimParams, response: reviewView, version: 'answers', status: 200 }),
  readReview: endpoint({ method: 'GET', path: '/claims/:claimId/review', summary: 'Read your own review of a claim', requires: read, params: claimParams, response: reviewView, version: 'answers' }),
  changeReview: endpoint({ method: 'PATCH', path: '/claims/:claimId/review', summary: 'Save your checks, level and reason while you think', requires: write, params: claimParams, body: changeReviewBody, response: reviewView, version: 'demands' }),
  confirmLevel: endpoint({ method: 'POST', path: '/claims/:claimId/review/confirmation', summary: 'Say that a level is shown; it needs all five checks and a reason', requires: write, params: claimParams, body: confirmLevelBody, response: claimPageView, status: 200, version: 'demands' }),
  returnClaim: endpoint({ method: 'POST', path: '/claims/:claimId/review/return', summary: 'Return the claim with what to add', requires: write, params: claimParams, body: returnClaimBody, response: claimPageView, status: 200, version: 'demands' }),
  declareConflict: endpoint({ method: 'POST', path: '/claims/:claimId/conflict', summary: 'Say that you should not judge this; it goes to somebody else', requires: write, params: claimParams, body: declareConflictBody, status: 204 }),

  listWaitingClaims: endpoint({ method: 'GET', path: '/waiting-claims', summary: 'List the claims that wait, who waits and since when', requires: memberWith('reviews:read', owner), query: waitingClaimsQuery, response: waitingClaims }),
  listPossibleAssessors: endpoint({ method: 'GET', path: '/claims/:claimId/possible-assessors', summary: 'List who may judge a claim, the fairest choice first', requires: memberWith('reviews:read', owner), params: claimParams, response: possibleAssessors }),
  assignAssessor: endpoint({ method: 'POST', path: '/claims/:claimId/assignment', summary: 'Give a claim to an assessor', requires: memberWith('reviews:write', owner), params: claimParams, body: assignAssessorBody, status: 204 }),

  listAssessorGrants: endpoint({ method: 'GET', path: '/assessor-grants', summary: 'List who may judge what, by name; without a role, your own grants', requires: read, query: assessorGrantQuery, response: assessorGrantPage }),
  grantAssessing: endpoint({ method: 'POST', path: '/assessor-grants', summary: 'Give a member the right to judge claims', requires: memberWith('reviews:write', owner, admin), body: grantAssessorBody, response: assessorGrant, version: 'answers', idempotent: true }),
  endAssessorGrant: endpoint({ method: 'POST', path: '/assessor-grants/:assessorGrantId/end', summary: 'End the right to judge on a day; open claims go to somebody else', requires: memberWith('reviews:write', owner, admin), params: assessorGrantParams, body: endAssessorGrantBody, response: assessorGrant, status: 200, version: 'demands' }),
} as const;
