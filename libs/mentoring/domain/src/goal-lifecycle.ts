import type { Lifecycle } from '@waymark/foundation/kernel';
import * as z from 'zod';

export const goalStatus = z.enum(['PROPOSED', 'AGREED', 'ACHIEVED', 'ABANDONED', 'SUPERSEDED']);
export type GoalStatus = z.infer<typeof goalStatus>;
export type GoalAction = 'change' | 'agree' | 'achieve' | 'abandon' | 'supersede' | 'reopen';

/**
 * The life of a goal (DESIGN.md section 4). A change of an agreed goal proposes it again to the other one. `supersede`:
 * another goal takes its place, and the actions go with it. A goal that is not agreed can only be agreed or given up.
 */
export const goalLifecycle: Lifecycle<GoalStatus, GoalAction> = {
  thing: 'goal',
  transitions: {
    PROPOSED: { change: 'PROPOSED', agree: 'AGREED', abandon: 'ABANDONED', supersede: 'SUPERSEDED' },
    AGREED: { change: 'PROPOSED', achieve: 'ACHIEVED', abandon: 'ABANDONED', supersede: 'SUPERSEDED' },
    ACHIEVED: { reopen: 'AGREED' },
    ABANDONED: {},
    SUPERSEDED: {},
  },
};

/** Whether a goal is still worked towards. */
export function isLiveGoal(status: GoalStatus): boolean {
  return status === 'PROPOSED' || status === 'AGREED';
}
