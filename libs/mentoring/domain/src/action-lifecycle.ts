import type { Lifecycle } from '@waymark/foundation/kernel';
import * as z from 'zod';

export const actionStatus = z.enum(['OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'DROPPED']);
export type ActionStatus = z.infer<typeof actionStatus>;
export type ActionStep = 'change' | 'renegotiate' | 'start' | 'block' | 'unblock' | 'unblockStarted' | 'finish' | 'reopen' | 'drop';

/**
 * The life of an action (DESIGN.md section 4). It is finished from any open state, because one click has to be enough,
 * and that can be undone. `unblock` goes back to where it was: OPEN, or with `unblockStarted` IN_PROGRESS.
 */
export const actionLifecycle: Lifecycle<ActionStatus, ActionStep> = {
  thing: 'action',
  transitions: {
    OPEN: { change: 'OPEN', renegotiate: 'OPEN', start: 'IN_PROGRESS', block: 'BLOCKED', finish: 'DONE', drop: 'DROPPED' },
    IN_PROGRESS: { change: 'IN_PROGRESS', renegotiate: 'IN_PROGRESS', reopen: 'OPEN', block: 'BLOCKED', finish: 'DONE', drop: 'DROPPED' },
    BLOCKED: { change: 'BLOCKED', renegotiate: 'BLOCKED', start: 'IN_PROGRESS', unblock: 'OPEN', unblockStarted: 'IN_PROGRESS', finish: 'DONE', drop: 'DROPPED' },
    DONE: { reopen: 'OPEN', start: 'IN_PROGRESS' },
    DROPPED: {},
  },
};

/** The states in which an action is still to be done. */
export const openActionStates = ['OPEN', 'IN_PROGRESS', 'BLOCKED'] as const satisfies readonly ActionStatus[];

/** Whether an action is still to be done. */
export function isOpenAction(status: ActionStatus): boolean {
  return openActionStates.some((open) => open === status);
}

/** The step that takes a block away: back to where the action was. */
export function unblocking(blockedFrom: 'OPEN' | 'IN_PROGRESS'): ActionStep {
  return blockedFrom === 'OPEN' ? 'unblock' : 'unblockStarted';
}
