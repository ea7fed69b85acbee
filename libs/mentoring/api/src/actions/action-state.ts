import { advance, type Id } from '@waymark/foundation/kernel';
import { actionLifecycle, type ActionStep } from '@waymark/mentoring/domain';
import type { Action } from './action.entity';

/** What changes of an action when something happens to it. */
export type ActionState = Pick<
  Action,
  'status' | 'startedAt' | 'finishedAt' | 'blockedFrom' | 'blockedReason' | 'blockedAt' | 'blockedBy' | 'droppedReason' | 'droppedAt' | 'droppedBy'
>;

/** Who does something to an action, when, and why where it says why. */
export interface ActionOccasion {
  readonly at: Date;
  readonly by: Id;
  readonly reason?: string;
}

/** As it stands before anything has happened. */
export const newState: ActionState = {
  status: 'OPEN',
  startedAt: null,
  finishedAt: null,
  blockedFrom: null,
  blockedReason: null,
  blockedAt: null,
  blockedBy: null,
  droppedReason: null,
  droppedAt: null,
  droppedBy: null,
};

/** The state in an action as it is stored. */
export function stateOf({ status, startedAt, finishedAt, blockedFrom, blockedReason, blockedAt, blockedBy, droppedReason, droppedAt, droppedBy }: ActionState): ActionState {
  return { status, startedAt, finishedAt, blockedFrom, blockedReason, blockedAt, blockedBy, droppedReason, droppedAt, droppedBy };
}

/**
 * How an action stands after a step: what its new state needs to be told, and nothing of a state that it has left. When
 * it was begun first stays.
 * @throws DomainError WRONG_STATE where the lifecycle has no such step.
 */
export function stateAfter(before: ActionState, step: ActionStep, { at, by, reason = '' }: ActionOccasion): ActionState {
  const status = advance(actionLifecycle, before.status, step);
  if (status === before.status) return before;
  const startedAt = status === 'IN_PROGRESS' ? (before.startedAt ?? at) : before.startedAt;
  const left = { ...newState, status, startedAt };
  if (status === 'DONE') return { ...left, finishedAt: at };
  if (status === 'DROPPED') return { ...left, droppedReason: reason, droppedAt: at, droppedBy: by };
  if (status !== 'BLOCKED') return left;
  return { ...left, blockedFrom: before.status === 'IN_PROGRESS' ? 'IN_PROGRESS' : 'OPEN', blockedReason: reason, blockedAt: at, blockedBy: by };
}
