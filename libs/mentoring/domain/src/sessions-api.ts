import { endpoint, id, pageQuery } from '@waymark/foundation/kernel';
import { anyMember, itemReaders, memberWith, programmeParams } from '@waymark/organisations/domain';
import * as z from 'zod';
import { programmePrompts, promptSet, promptVersions } from './grow-prompts';
import { growRecord, sessionSummary } from './grow-record';
import { reviseBody, revisionPage, stageParams, stageView, stageWriting } from './grow-stage';
import { pulse, pulseAnswer } from './pulse';
import { relationshipParams } from './relationship';
import {
  agendaSuggestions,
  cancelSessionBody,
  changeSessionBody,
  noShowBody,
  planSessionBody,
  questionSessionBody,
  recordPastSessionBody,
  rescheduleBody,
  session,
  sessionPage,
  sessionParams,
  sessionQuery,
} from './session';

const read = anyMember('mentoring:read');
const write = anyMember('mentoring:write');
const step = { method: 'POST', requires: write, params: sessionParams, response: session, status: 200, version: 'demands' } as const;
const releaseParams = z.strictObject({ sessionId: id, memberId: id });

/** Sessions of a pair: when they are, what was said in them, and what both found of them. */
export const sessionsApi = {
  listSessions: endpoint({ method: 'GET', path: '/mentoring-sessions', summary: 'List the sessions of one pair of yours, or of all', requires: read, query: sessionQuery, response: sessionPage }),
  readSession: endpoint({ method: 'GET', path: '/mentoring-sessions/:sessionId', summary: 'Read when a session is and how it stands', requires: read, params: sessionParams, response: session, version: 'answers' }),
  planSession: endpoint({ method: 'POST', path: '/relationships/:relationshipId/sessions', summary: 'Plan a session; where the clocks change the time is asked for', requires: write, params: relationshipParams, body: planSessionBody, response: session, version: 'answers', idempotent: true }),
  recordPastSession: endpoint({ method: 'POST', path: '/relationships/:relationshipId/past-sessions', summary: 'Record a session that took place and was not planned', requires: write, params: relationshipParams, body: recordPastSessionBody, response: session, version: 'answers', idempotent: true }),
  suggestAgenda: endpoint({ method: 'GET', path: '/relationships/:relationshipId/agenda-suggestions', summary: 'List what the next session could be about: open actions and goals', requires: read, params: relationshipParams, response: agendaSuggestions }),
  changeSession: endpoint({ method: 'PATCH', path: '/mentoring-sessions/:sessionId', summary: 'Change the place, the agenda or the template of a session that is not logged', requires: write, params: sessionParams, body: changeSessionBody, response: session, version: 'demands' }),
  rescheduleSession: endpoint({ ...step, path: '/mentoring-sessions/:sessionId/times', summary: 'Move a session to another time; its calendar entry moves with it', body: rescheduleBody }),
  cancelSession: endpoint({ ...step, path: '/mentoring-sessions/:sessionId/cancellation', summary: 'Cancel a session that has not been held', body: cancelSessionBody }),
  markNoShow: endpoint({ ...step, path: '/mentoring-sessions/:sessionId/no-show', summary: 'Say without blame that a session did not happen', body: noShowBody }),
  holdSession: endpoint({ ...step, path: '/mentoring-sessions/:sessionId/holding', summary: 'Say that a session has been held' }),
  logSession: endpoint({ ...step, path: '/mentoring-sessions/:sessionId/log', summary: 'Log a session with what is written; its actions begin and the other one is asked to confirm' }),
  confirmSession: endpoint({ ...step, path: '/mentoring-sessions/:sessionId/confirmation', summary: 'Confirm what the other one logged' }),
  questionSession: endpoint({ ...step, path: '/mentoring-sessions/:sessionId/question', summary: 'Say what is not right in what was logged', body: questionSessionBody }),
  readCalendarFile: endpoint({ method: 'GET', path: '/mentoring-sessions/:sessionId/calendar-file', summary: 'Save a session as a calendar file, without what it is about', requires: read, params: sessionParams, file: ['text/calendar'] }),

  readRecord: endpoint({ method: 'GET', path: '/mentoring-sessions/:sessionId/record', summary: 'Read the record of a session, every stage with its own version', requires: read, params: sessionParams, response: growRecord }),
  readStage: endpoint({ method: 'GET', path: '/mentoring-sessions/:sessionId/stages/:stage', summary: 'Read one stage of a record', requires: read, params: stageParams, response: stageView, version: 'answers' }),
  writeStage: endpoint({ method: 'PUT', path: '/mentoring-sessions/:sessionId/stages/:stage', summary: 'Save one stage while the session is not logged', requires: write, params: stageParams, body: stageWriting, response: stageView, version: 'demands' }),
  reviseStage: endpoint({ method: 'POST', path: '/mentoring-sessions/:sessionId/stages/:stage/revisions', summary: 'Change one stage of a session that was logged; what stood there is kept', requires: write, params: stageParams, body: reviseBody, response: stageView, status: 200, version: 'demands' }),
  listRevisions: endpoint({ method: 'GET', path: '/mentoring-sessions/:sessionId/revisions', summary: 'List what was changed after logging, the latest first', requires: read, params: sessionParams, query: pageQuery, response: revisionPage }),

  readSummary: endpoint({ method: 'GET', path: '/mentoring-sessions/:sessionId/summary', summary: 'Read the summary of a session of yours, or one that was released to you', requires: read, params: sessionParams, response: sessionSummary }),
  listSummaryReaders: endpoint({ method: 'GET', path: '/mentoring-sessions/:sessionId/summary/readers', summary: 'List who can read the summary, why, and when they last did', requires: read, params: sessionParams, response: itemReaders }),
  releaseSummary: endpoint({ method: 'PUT', path: '/mentoring-sessions/:sessionId/summary/releases/:memberId', summary: 'Let a person read the summary of your session', requires: write, params: releaseParams, status: 204 }),
  takeSummaryBack: endpoint({ method: 'DELETE', path: '/mentoring-sessions/:sessionId/summary/releases/:memberId', summary: 'Take the release of a summary back', requires: write, params: releaseParams }),

  readPulse: endpoint({ method: 'GET', path: '/mentoring-sessions/:sessionId/pulse', summary: 'Read what you found of a session and, once both have answered, what the other one did', requires: read, params: sessionParams, response: pulse }),
  answerPulse: endpoint({ method: 'PUT', path: '/mentoring-sessions/:sessionId/pulse', summary: 'Say what you found of a session; it can be changed until both have answered', requires: write, params: sessionParams, body: pulseAnswer, response: pulse }),

  readPrompts: endpoint({ method: 'GET', path: '/programmes/:programmeId/prompts', summary: 'Read what the sessions of a programme ask', requires: read, params: programmeParams, response: programmePrompts, version: 'answers' }),
  listPromptVersions: endpoint({ method: 'GET', path: '/programmes/:programmeId/prompts/versions', summary: 'List what the sessions of a programme asked before, the latest first', requires: read, params: programmeParams, response: promptVersions }),
  setPrompts: endpoint({ method: 'PUT', path: '/programmes/:programmeId/prompts', summary: 'Set what later sessions of a programme you own ask', requires: memberWith('mentoring:write', 'ORGANISATION_ADMIN', 'PROGRAMME_OWNER'), params: programmeParams, body: promptSet, response: programmePrompts, version: 'demands' }),
} as const;
