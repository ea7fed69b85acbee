import type { Lifecycle } from '@waymark/foundation/kernel';
import * as z from 'zod';

export const relationshipStatus = z.enum([
  'REQUESTED', 'ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING', 'COMPLETED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'ENDED_EARLY',
]);
export type RelationshipStatus = z.infer<typeof relationshipStatus>;

/**
 * `acceptFirst` and `reflect` are the word of the first of two: of a pair that the owner of the programme proposed,
 * and of a pair that closes. `lapse`: the answer of the other did not come in time, and one reflection is enough.
 */
export type RelationshipAction =
  | 'acceptFirst' | 'accept' | 'decline' | 'withdraw' | 'expire'
  | 'activate' | 'pause' | 'resume' | 'close' | 'reflect' | 'complete' | 'lapse' | 'endEarly';

/** The life of a mentoring relationship (DESIGN.md section 4). Pausing again changes until when. */
export const relationshipLifecycle: Lifecycle<RelationshipStatus, RelationshipAction> = {
  thing: 'relationship',
  transitions: {
    REQUESTED: { acceptFirst: 'REQUESTED', accept: 'ACCEPTED', decline: 'DECLINED', withdraw: 'WITHDRAWN', expire: 'EXPIRED' },
    ACCEPTED: { activate: 'ACTIVE', endEarly: 'ENDED_EARLY' },
    ACTIVE: { pause: 'PAUSED', close: 'CLOSING', endEarly: 'ENDED_EARLY' },
    PAUSED: { pause: 'PAUSED', resume: 'ACTIVE', close: 'CLOSING', endEarly: 'ENDED_EARLY' },
    CLOSING: { reflect: 'CLOSING', complete: 'COMPLETED', lapse: 'COMPLETED' },
    COMPLETED: {},
    DECLINED: {},
    WITHDRAWN: {},
    EXPIRED: {},
    ENDED_EARLY: {},
  },
};

/** The states in which a pair takes a place of the mentor, and of the mentors that a mentee may have. */
export const placeTaking = ['ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING'] as const satisfies readonly RelationshipStatus[];

/** Whether a pair in this state takes a place. */
export function takesPlace(status: RelationshipStatus): boolean {
  return placeTaking.some((taking) => taking === status);
}

/** Whether two people became a pair: from then on they read what they write together, also after the end. */
export function becamePair(status: RelationshipStatus): boolean {
  return takesPlace(status) || status === 'COMPLETED' || status === 'ENDED_EARLY';
}

/** Whether the two still write together: a paused pair may, so that nothing has to wait for the end of the pause. */
export function isLive(status: RelationshipStatus): boolean {
  return takesPlace(status);
}
