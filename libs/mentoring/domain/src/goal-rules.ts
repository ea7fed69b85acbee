import { DomainError, invalid, type Id } from '@waymark/foundation/kernel';

/** A goal as its rules see it: `mentorId` is null where somebody set it for themselves, or their pair is over. */
export interface GoalFacts {
  readonly ownerId: Id;
  readonly mentorId: Id | null;
  readonly proposedById: Id;
}

/** Whether a goal is agreed as soon as it is written: there is nobody else to agree. */
export function agreesAtOnce({ mentorId }: Pick<GoalFacts, 'mentorId'>): boolean {
  return mentorId === null;
}

/**
 * A goal of a pair is agreed by the one who did not write it last.
 * @throws DomainError FORBIDDEN with code `proposer-cannot-agree`.
 */
export function requireOtherAgrees({ proposedById, mentorId }: GoalFacts, actorId: Id): void {
  if (mentorId !== null && actorId === proposedById) {
    throw new DomainError('FORBIDDEN', 'proposer-cannot-agree', 'You wrote this goal last, so the other one of you agrees to it.');
  }
}

/** @throws DomainError INVALID at `body.dueOn` where a goal is to be reached in the past. */
export function requireDueToCome(dueOn: string | null | undefined, today: string): void {
  if (dueOn !== null && dueOn !== undefined && dueOn < today) throw invalid('body.dueOn', 'Choose a day to come');
}

/**
 * A level that is aimed at is one of the scale, and there is one where there is a scale.
 * @param steps of the scale of the requirement; null where it has none.
 * @throws DomainError INVALID at `body.aims.<index>.ordinal`.
 */
export function requireReachableAim({ ordinal }: { readonly ordinal: number | null }, steps: number | null, index: number): void {
  const path = `body.aims.${index}.ordinal`;
  if (steps === null && ordinal !== null) throw invalid(path, 'This line of the role has no levels');
  if (steps !== null && (ordinal === null || ordinal > steps)) throw invalid(path, 'Choose a level of its scale');
}
