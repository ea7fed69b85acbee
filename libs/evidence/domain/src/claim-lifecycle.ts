import type { Lifecycle } from '@waymark/foundation/kernel';
import type { ClaimStatus } from './claim';

export type ClaimAction = 'submit' | 'open' | 'accept' | 'return' | 'withdraw' | 'retract' | 'release';

/**
 * The life of a claim (DESIGN.md section 4). A returned claim is submitted again with a new version of its evidence.
 * `release`: an assessor who may not judge it hands it back before a decision, so that another one can.
 */
export const claimLifecycle: Lifecycle<ClaimStatus, ClaimAction> = {
  thing: 'claim',
  transitions: {
    DRAFT: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
    SUBMITTED: { open: 'IN_REVIEW', withdraw: 'WITHDRAWN' },
    IN_REVIEW: { accept: 'ACCEPTED', return: 'RETURNED', release: 'SUBMITTED' },
    ACCEPTED: { retract: 'RETRACTED' },
    RETURNED: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
    WITHDRAWN: {},
    RETRACTED: {},
  },
};
