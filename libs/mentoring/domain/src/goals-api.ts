import { endpoint, id } from '@waymark/foundation/kernel';
import { anyMember, itemReaders } from '@waymark/organisations/domain';
import * as z from 'zod';
import { action, actionPage, actionParams, actionQuery, addActionBody, blockBody, changeActionBody, dropBody, progressBody, renegotiateBody } from './action';
import { evidenceDraft } from './evidence-draft';
import { addGoalBody, changeGoalBody, endGoalBody, goal, goalPage, goalParams, goalQuery } from './goal';
import { releasedPage, releasedQuery } from './released-item';

const read = anyMember('goals:read');
const write = anyMember('goals:write');
const goalStep = { method: 'POST', requires: write, params: goalParams, response: goal, status: 200, version: 'demands' } as const;
const actionStep = { method: 'POST', requires: write, params: actionParams, response: action, status: 200, version: 'demands' } as const;
const goalReleaseParams = z.strictObject({ goalId: id, memberId: id });
const actionReleaseParams = z.strictObject({ actionId: id, memberId: id });

/** Goals, the actions that lead to them, and what a mentee releases of both. */
export const goalsApi = {
  listGoals: endpoint({ method: 'GET', path: '/goals', summary: 'List your goals, or those of the people you mentor, the earliest due first', requires: read, query: goalQuery, response: goalPage }),
  readGoal: endpoint({ method: 'GET', path: '/goals/:goalId', summary: 'Read a goal of yours, of a mentee, or one that was released to you', requires: read, params: goalParams, response: goal, version: 'answers' }),
  addGoal: endpoint({ method: 'POST', path: '/goals', summary: 'Propose a goal to the other one of the pair, or set one for yourself', requires: write, body: addGoalBody, response: goal, version: 'answers', idempotent: true }),
  changeGoal: endpoint({ method: 'PATCH', path: '/goals/:goalId', summary: 'Change a goal; an agreed one is proposed again', requires: write, params: goalParams, body: changeGoalBody, response: goal, version: 'demands' }),
  agreeGoal: endpoint({ ...goalStep, path: '/goals/:goalId/agreement', summary: 'Agree to a goal that the other one proposed' }),
  achieveGoal: endpoint({ ...goalStep, path: '/goals/:goalId/achievement', summary: 'Say that a goal is achieved', body: endGoalBody }),
  abandonGoal: endpoint({ ...goalStep, path: '/goals/:goalId/abandonment', summary: 'Give a goal up', body: endGoalBody }),
  reopenGoal: endpoint({ ...goalStep, path: '/goals/:goalId/reopening', summary: 'Take back that a goal is achieved' }),
  listGoalReaders: endpoint({ method: 'GET', path: '/goals/:goalId/readers', summary: 'List who can read your goal, why, and when they last did', requires: read, params: goalParams, response: itemReaders }),
  releaseGoal: endpoint({ method: 'PUT', path: '/goals/:goalId/releases/:memberId', summary: 'Let a person read your goal', requires: write, params: goalReleaseParams, status: 204 }),
  takeGoalBack: endpoint({ method: 'DELETE', path: '/goals/:goalId/releases/:memberId', summary: 'Take the release of a goal back', requires: write, params: goalReleaseParams }),

  listActions: endpoint({ method: 'GET', path: '/actions', summary: 'List actions that you do, or of the people you mentor, the earliest due first', requires: read, query: actionQuery, response: actionPage }),
  readAction: endpoint({ method: 'GET', path: '/actions/:actionId', summary: 'Read an action of yours, of a mentee, or one that was released to you', requires: read, params: actionParams, response: action, version: 'answers' }),
  addAction: endpoint({ method: 'POST', path: '/actions', summary: 'Add an action outside a session', requires: write, body: addActionBody, response: action, version: 'answers', idempotent: true }),
  changeAction: endpoint({ method: 'PATCH', path: '/actions/:actionId', summary: 'Change an action that is open', requires: write, params: actionParams, body: changeActionBody, response: action, version: 'demands' }),
  progressAction: endpoint({ ...actionStep, path: '/actions/:actionId/progress', summary: 'Say by one click that you do it, have done it, or have not begun', body: progressBody }),
  renegotiateAction: endpoint({ ...actionStep, path: '/actions/:actionId/due-changes', summary: 'Move the day of an action; the day before stays in its history', body: renegotiateBody }),
  blockAction: endpoint({ ...actionStep, path: '/actions/:actionId/block', summary: 'Say what is in the way of an action', body: blockBody }),
  unblockAction: endpoint({ method: 'DELETE', path: '/actions/:actionId/block', summary: 'Say that nothing is in the way any more', requires: write, params: actionParams, response: action, version: 'demands' }),
  dropAction: endpoint({ ...actionStep, path: '/actions/:actionId/drop', summary: 'Drop an action with a reason', body: dropBody }),
  draftEvidence: endpoint({ method: 'GET', path: '/actions/:actionId/evidence-draft', summary: 'Read what evidence could begin with, from an action you finished', requires: read, params: actionParams, response: evidenceDraft }),
  listActionReaders: endpoint({ method: 'GET', path: '/actions/:actionId/readers', summary: 'List who can read your action, why, and when they last did', requires: read, params: actionParams, response: itemReaders }),
  releaseAction: endpoint({ method: 'PUT', path: '/actions/:actionId/releases/:memberId', summary: 'Let a person read an action for your goals', requires: write, params: actionReleaseParams, status: 204 }),
  takeActionBack: endpoint({ method: 'DELETE', path: '/actions/:actionId/releases/:memberId', summary: 'Take the release of an action back', requires: write, params: actionReleaseParams }),

  listReleasedToMe: endpoint({ method: 'GET', path: '/released-mentoring', summary: 'List the goals, actions and session summaries that were released to you, the latest first', requires: read, query: releasedQuery, response: releasedPage }),
} as const;
