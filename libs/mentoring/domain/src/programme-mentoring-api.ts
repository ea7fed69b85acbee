import { endpoint, pageQuery } from '@waymark/foundation/kernel';
import { memberWith, programmeParams } from '@waymark/organisations/domain';
import {
  matchQuery,
  outreachBody,
  outreaches,
  possibleMatches,
  programmeMentoring,
  programmePairPage,
  programmePairQuery,
  waitingRequestPage,
} from './programme-mentoring';
import { proposePairBody, relationship, relationshipParams } from './relationship';

const read = memberWith('mentoring:read', 'PROGRAMME_OWNER');
const write = memberWith('mentoring:write', 'PROGRAMME_OWNER');

/** Mentoring as the owner of a programme looks after it: who meets and when, never what they say. */
export const programmeMentoringApi = {
  readProgrammeMentoring: endpoint({ method: 'GET', path: '/programmes/:programmeId/mentoring', summary: 'Read how the pairs of a programme you own are, in counts and dates', requires: read, params: programmeParams, response: programmeMentoring }),
  listProgrammePairs: endpoint({ method: 'GET', path: '/programmes/:programmeId/relationships', summary: 'List the pairs of a programme you own, or those that need attention', requires: read, params: programmeParams, query: programmePairQuery, response: programmePairPage }),
  listWaitingRequests: endpoint({ method: 'GET', path: '/programmes/:programmeId/waiting-requests', summary: 'List the requests and wishes of a programme you own that have no answer, the longest waiting first', requires: read, params: programmeParams, query: pageQuery, response: waitingRequestPage }),
  listPossibleMatches: endpoint({ method: 'GET', path: '/programmes/:programmeId/possible-matches', summary: 'List who could mentor somebody of a programme you own, the best fit first', requires: read, params: programmeParams, query: matchQuery, response: possibleMatches }),
  proposePair: endpoint({ method: 'POST', path: '/programmes/:programmeId/proposals', summary: 'Propose a mentor and a mentee to each other; both have to accept', requires: write, params: programmeParams, body: proposePairBody, response: relationship, version: 'answers', idempotent: true }),
  reachOut: endpoint({ method: 'POST', path: '/programmes/:programmeId/outreach', summary: 'Write to pairs of a programme you own, or note that you called', requires: write, params: programmeParams, body: outreachBody, response: outreaches, idempotent: true }),
  listOutreach: endpoint({ method: 'GET', path: '/relationships/:relationshipId/outreach', summary: 'List how a pair was written to, as its owner or one of the two', requires: { kind: 'member', scope: 'mentoring:read' }, params: relationshipParams, response: outreaches }),
} as const;
