import type { Lifecycle } from '@waymark/foundation/kernel';
import type { DecisionStatus } from './decision';

export type DecisionAction = 'confirm' | 'revoke' | 'supersede' | 'appeal' | 'hand-over' | 'uphold' | 'lapse';

/**
 * The life of a decision (DESIGN.md section 4). Its row never changes: each step is a row of its own, so that what was
 * known at an earlier instant can be told. A level counts until an appeal against it is decided; an appeal is handed over
 * where whoever was to answer it may not any more, and lapses where the person whose level it is was erased.
 */
export const decisionLifecycle: Lifecycle<DecisionStatus, DecisionAction> = {
  thing: 'decision',
  transitions: {
    PROPOSED: { confirm: 'CONFIRMED' },
    CONFIRMED: { supersede: 'SUPERSEDED', revoke: 'REVOKED', appeal: 'APPEALED' },
    APPEALED: { 'hand-over': 'APPEALED', uphold: 'CONFIRMED', lapse: 'CONFIRMED', supersede: 'SUPERSEDED', revoke: 'REVOKED' },
    SUPERSEDED: {},
    REVOKED: {},
  },
};

/** Whether a decision in this state counts for the level a person holds. */
export function counts(status: DecisionStatus): boolean {
  return status === 'CONFIRMED' || status === 'APPEALED';
}
