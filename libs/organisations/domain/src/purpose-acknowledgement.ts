import { DomainError, id, instant, pageOf, pageQuery, wrongState, type Id } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { managerSharing } from './policy-set';

/** A purpose that a manager has to acknowledge before they look at the people of a team. */
export const waitingPurpose = z.object({
  programmeId: id,
  programmeName: z.string(),
  purpose: z.string(),
  purposeVersion: z.int(),
  /** What a manager may see of their reports' mentoring at the most. */
  managerSharing,
  /** The purpose as this manager acknowledged it last, if they ever did. */
  acknowledged: z.object({ purpose: z.string(), at: instant }).nullable(),
});
export type WaitingPurpose = z.infer<typeof waitingPurpose>;

export const waitingPurposes = z.object({ items: z.array(waitingPurpose) });
/** With a team: of its people. Without: of everybody whom the caller manages. With a programme: its own purpose alone. */
export const waitingPurposesQuery = z.strictObject({ teamId: id.optional(), programmeId: id.optional() });

/** Acknowledges the version that was read, and no other. */
export const acknowledgePurposeBody = z.strictObject({ purposeVersion: z.int().min(1) });

/** Somebody who manages people in a programme, and what they have acknowledged of its purpose. */
export const managerAcknowledgement = z.object({
  memberId: id,
  memberName: z.string(),
  /** The latest version that they acknowledged, if any. */
  purposeVersion: z.int().nullable(),
  at: instant.nullable(),
});
export type ManagerAcknowledgement = z.infer<typeof managerAcknowledgement>;
export const managerAcknowledgements = pageOf(managerAcknowledgement);
export const managerAcknowledgementsQuery = pageQuery;

/** One version of the purpose of a programme. */
export interface DeclaredPurpose {
  readonly programmeId: Id;
  readonly purposeVersion: number;
}

/**
 * Which of these purposes somebody still has to acknowledge: each of which they have not acknowledged the version that
 * is in force now. An earlier version counts for nothing, so a changed purpose asks again.
 */
export function purposesToAcknowledge<Purpose extends DeclaredPurpose>(
  declared: readonly Purpose[],
  acknowledged: readonly DeclaredPurpose[],
): Purpose[] {
  return declared.filter(
    ({ programmeId, purposeVersion }) => !acknowledged.some((done) => done.programmeId === programmeId && done.purposeVersion === purposeVersion),
  );
}

/**
 * Of which people of a team somebody has to know the purpose: those whom they manage, directly or above. Whoever
 * manages nobody in it (a member of it, an admin, a programme owner) is asked nothing.
 */
export function reportsAmong(managerId: Id, people: readonly { readonly memberId: Id; readonly managementChain: readonly Id[] }[]): Id[] {
  return people.filter(({ managementChain }) => managementChain.includes(managerId)).map(({ memberId }) => memberId);
}

/** Somebody may not look at their people before they have acknowledged these; the browser shows them and asks. */
export function purposeNotAcknowledged(waiting: z.infer<typeof waitingPurposes>): DomainError {
  const detail = 'Read what the programmes of these people are for, and say that you keep to it, before you see how they stand.';
  return new DomainError('FORBIDDEN', 'purpose-not-acknowledged', detail, { current: waiting });
}

/** @throws DomainError WRONG_STATE with code `purpose-changed` where what was read is not what is declared now. */
export function requirePresentPurpose(read: number, present: number): void {
  if (read !== present) {
    throw wrongState('purpose-changed', 'The purpose was changed while you were reading it. Read it again.');
  }
}
