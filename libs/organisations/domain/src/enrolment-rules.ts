import { invalid, wrongState, type Id } from '@waymark/foundation/kernel';
import { holds, type Actor } from './access';
import type { EnrolmentState } from './enrolment';

/** The days of an enrolment: `from` counts, `to` does not. */
export interface EnrolmentSpan {
  readonly from: string;
  readonly to: string | null;
}

/** How an enrolment stands on a day. */
export function enrolmentStateOn(day: string, { from, to }: EnrolmentSpan): EnrolmentState {
  if (from > day) return 'TO_COME';
  return to === null || to > day ? 'CURRENT' : 'ENDED';
}

/** Whether two enrolments share a day. One that ends on the day on which the other begins does not. */
export function spansOverlap(one: EnrolmentSpan, other: EnrolmentSpan): boolean {
  return (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to);
}

/** @throws DomainError INVALID at `body.to` where the enrolment would not last a day. */
export function requireSomeDays({ from, to }: EnrolmentSpan): void {
  if (to !== null && to <= from) throw invalid('body.to', 'Choose a day after the first one');
}

/**
 * An enrolment ends once, or earlier than it was going to.
 * @throws DomainError WRONG_STATE with code `enrolment-over` where it has ended by `today`; INVALID where no day is left.
 */
export function endEnrolment<Span extends EnrolmentSpan>(span: Span, to: string, today: string): Span & { to: string } {
  if (enrolmentStateOn(today, span) === 'ENDED') throw wrongState('enrolment-over', 'This has ended already.');
  requireSomeDays({ from: span.from, to });
  if (span.to !== null && to > span.to) throw invalid('body.to', `It ends on ${span.to} already. Choose that day or an earlier one`);
  return { ...span, to };
}

/**
 * An enrolment that has not lasted a day by `today` can be taken back as if it had never been; a longer one ends.
 * @throws DomainError WRONG_STATE with code `enrolment-begun`.
 */
export function requireNotBegun({ from }: EnrolmentSpan, today: string): void {
  if (from < today) throw wrongState('enrolment-begun', 'This has begun already. End it instead.');
}

/** Whether `actor` sees who takes part in a programme, enrols people and ends enrolments: its owners and admins. */
export function canKeepEnrolments(actor: Pick<Actor, 'memberId' | 'roles'>, programme: { readonly ownerIds: readonly Id[] }): boolean {
  return holds(actor, 'ORGANISATION_ADMIN') || programme.ownerIds.includes(actor.memberId);
}

/**
 * Whether `actor` sees that `memberId` takes part in a programme: the person themselves and who looks after the
 * programme. A manager does not: what they see of mentoring is for the programme's policy and the agreement to say.
 */
export function canReadEnrolment(
  actor: Pick<Actor, 'memberId' | 'roles'>,
  { memberId, ownerIds }: { readonly memberId: Id; readonly ownerIds: readonly Id[] },
): boolean {
  return actor.memberId === memberId || canKeepEnrolments(actor, { ownerIds });
}
