import { endpoint } from '@waymark/foundation/kernel';
import { anyMember, memberParams } from '@waymark/organisations/domain';
import { agreement, agreementParams, agreements, changeAgreementBody } from './agreement';
import { managerView } from './manager-view';
import { mentoringHome } from './mentoring-home';
import {
  askForMentoringBody,
  declineBody,
  endEarlyBody,
  pauseBody,
  reflectBody,
  relationship,
  relationshipPage,
  relationshipParams,
  relationshipQuery,
} from './relationship';

const read = anyMember('mentoring:read');
const write = anyMember('mentoring:write');
/** A step of the life of a relationship: POST to a noun, with If-Match, answers the relationship. */
const step = { method: 'POST', requires: write, params: relationshipParams, response: relationship, status: 200, version: 'demands' } as const;

/** Pairs of mentor and mentee: how they begin, what they agree, how they pause and end. */
export const relationshipsApi = {
  readMentoringHome: endpoint({ method: 'GET', path: '/mentoring-home', summary: 'Read what waits for you in your mentoring, your pairs and your week', requires: read, response: mentoringHome }),
  listRelationships: endpoint({ method: 'GET', path: '/relationships', summary: 'List your own relationships, the latest first', requires: read, query: relationshipQuery, response: relationshipPage }),
  readRelationship: endpoint({ method: 'GET', path: '/relationships/:relationshipId', summary: 'Read a relationship of yours, or of a programme you own', requires: read, params: relationshipParams, response: relationship, version: 'answers' }),
  askForMentoring: endpoint({ method: 'POST', path: '/relationships', summary: 'Ask somebody to be your mentor', requires: write, body: askForMentoringBody, response: relationship, version: 'answers', idempotent: true }),

  acceptRelationship: endpoint({ ...step, path: '/relationships/:relationshipId/acceptance', summary: 'Accept a request, or a pair that was proposed; takes a place of the mentor' }),
  declineRelationship: endpoint({ ...step, path: '/relationships/:relationshipId/refusal', summary: 'Decline a request with a reason', body: declineBody }),
  withdrawRelationship: endpoint({ ...step, path: '/relationships/:relationshipId/withdrawal', summary: 'Withdraw a request of yours that has no answer yet' }),
  pauseRelationship: endpoint({ ...step, path: '/relationships/:relationshipId/pause', summary: 'Pause until a day, or without an end; pausing again changes the day', body: pauseBody }),
  resumeRelationship: endpoint({ method: 'DELETE', path: '/relationships/:relationshipId/pause', summary: 'Go on after a pause', requires: write, params: relationshipParams, response: relationship, version: 'demands' }),
  closeRelationship: endpoint({ ...step, path: '/relationships/:relationshipId/closing', summary: 'Begin to close: both write a reflection' }),
  reflectOnRelationship: endpoint({ ...step, path: '/relationships/:relationshipId/reflection', summary: 'Write your reflection, once; the second one completes the relationship', body: reflectBody }),
  endRelationshipEarly: endpoint({ ...step, path: '/relationships/:relationshipId/early-end', summary: 'End early, without fault; the reason is optional and what was achieved stays', body: endEarlyBody }),

  listAgreements: endpoint({ method: 'GET', path: '/relationships/:relationshipId/agreements', summary: 'Read the agreement of a pair, what is suggested and the versions before', requires: read, params: relationshipParams, response: agreements }),
  suggestAgreement: endpoint({ method: 'POST', path: '/relationships/:relationshipId/agreements', summary: 'Begin an agreement with the words of the programme, or a new version from the one in force', requires: write, params: relationshipParams, response: agreement, version: 'answers', idempotent: true }),
  readAgreement: endpoint({ method: 'GET', path: '/agreements/:agreementId', summary: 'Read one version of an agreement', requires: read, params: agreementParams, response: agreement, version: 'answers' }),
  changeAgreement: endpoint({ method: 'PATCH', path: '/agreements/:agreementId', summary: 'Change terms that are not signed by both; a signature that is there is cleared', requires: write, params: agreementParams, body: changeAgreementBody, response: agreement, version: 'demands' }),
  discardAgreement: endpoint({ method: 'DELETE', path: '/agreements/:agreementId', summary: 'Discard a suggestion that is not signed by both', requires: write, params: agreementParams }),
  signAgreement: endpoint({ method: 'POST', path: '/agreements/:agreementId/signature', summary: 'Sign the terms as you have read them; the second signature puts them in force', requires: write, params: agreementParams, response: agreement, status: 200, version: 'demands' }),
  takeSignatureBack: endpoint({ method: 'DELETE', path: '/agreements/:agreementId/signature', summary: 'Take your signature back while the other one is missing', requires: write, params: agreementParams, response: agreement, version: 'demands' }),

  readMentoringOf: endpoint({ method: 'GET', path: '/members/:memberId/mentoring', summary: 'Read of somebody you manage what their agreements let a manager see', requires: read, params: memberParams, response: managerView }),
} as const;
