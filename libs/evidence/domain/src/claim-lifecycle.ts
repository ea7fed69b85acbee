import type { Lifecycle } from '@waymark/foundation/kernel';
import type { ClaimStatus } from './claim';

export type ClaimAction = 'submit' | 'open' | 'accept' | 'return' | 'withdraw' | 'retract' | 'release' | 'lapse';

/**
 * The life of a claim (DESIGN.md section 4). A returned claim is submitted again with a new version of its evidence.
 * `release`: an assessor who may not judge it hands it back before a decision, so that another one can. `lapse`: its
 * owner was erased, and nobody decides about it any more.
 */
export const claimLifecycle: Lifecycle<ClaimStatus, ClaimAction> = {
  thing: 'claim',
  transitions: {
    DRAFT: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN', lapse: 'WITHDRAWN' },
    SUBMITTED: { open: 'IN_REVIEW', withdraw: 'WITHDRAWN', lapse: 'WITHDRAWN' },
    IN_REVIEW: { accept: 'ACCEPTED', return: 'RETURNED', release: 'SUBMITTED', lapse: 'WITHDRAWN' },
    ACCEPTED: { retract: 'RETRACTED' },
    RETURNED: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN', lapse: 'WITHDRAWN' },
    WITHDRAWN: {},
    RETRACTED: {},
  },
};
