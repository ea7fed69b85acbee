import type { Lifecycle } from '@waymark/foundation/kernel';
import * as z from 'zod';

export const agreementStatus = z.enum(['DRAFT', 'PARTLY_SIGNED', 'SIGNED', 'SUPERSEDED']);
export type AgreementStatus = z.infer<typeof agreementStatus>;
export type AgreementAction = 'change' | 'signFirst' | 'signLast' | 'takeSignatureBack' | 'supersede';

/**
 * The life of one version of an agreement (DESIGN.md section 4). A change of terms clears the signature that is there.
 * Signed terms never change: a change is a new version beside them, and supersedes them once both have signed it.
 */
export const agreementLifecycle: Lifecycle<AgreementStatus, AgreementAction> = {
  thing: 'agreement',
  transitions: {
    DRAFT: { change: 'DRAFT', signFirst: 'PARTLY_SIGNED' },
    PARTLY_SIGNED: { change: 'DRAFT', signLast: 'SIGNED', takeSignatureBack: 'DRAFT' },
    SIGNED: { supersede: 'SUPERSEDED' },
    SUPERSEDED: {},
  },
};
