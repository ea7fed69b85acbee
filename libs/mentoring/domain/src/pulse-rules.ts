import { wrongState, type Id } from '@waymark/foundation/kernel';
import { smallestShownGroup } from '@waymark/organisations/domain';
import { instantAfterDays } from './days';
import { pulseDays, type PulseAnswer, type PulseSummary, type PulseView } from './pulse';

/** Until when the pulse of a session can be answered. */
export function pulseClosesAt(endsAt: Date): Date {
  return instantAfterDays(endsAt, pulseDays);
}

/** What one of the two sees: the answer of the other only once both have given theirs. */
export function pulseFor(mine: PulseAnswer | null, theirs: PulseAnswer | null, endsAt: Date): PulseView {
  const bothAnswered = mine !== null && theirs !== null;
  return { mine, theirs: bothAnswered ? theirs : null, bothAnswered, closesAt: pulseClosesAt(endsAt).toISOString() };
}

/**
 * An answer can be changed until both are there, so that nobody answers the other one's answer.
 * @throws DomainError WRONG_STATE with code `pulse-closed`.
 */
export function requirePulseOpen(pulse: { readonly mine: PulseAnswer | null; readonly theirs: PulseAnswer | null; readonly endsAt: Date }, now: Date): void {
  if (pulse.mine !== null && pulse.theirs !== null) throw wrongState('pulse-closed', 'Both of you have answered, so the answers stay as they are.');
  if (pulseClosesAt(pulse.endsAt) <= now) throw wrongState('pulse-closed', 'This question has closed.');
}

/** An answer and who gave it, for counting; names leave with nobody. */
export interface CountedAnswer {
  readonly memberId: Id;
  readonly answer: PulseAnswer;
}

/** The pulse of a programme: of sessions that both answered. Null where fewer than five people did, whatever its policy. */
export function pulseOfProgramme(answers: readonly CountedAnswer[]): PulseSummary | null {
  const people = new Set(answers.map(({ memberId }) => memberId)).size;
  if (people < smallestShownGroup) return null;
  const agreeing = (question: keyof PulseAnswer) => answers.filter(({ answer }) => answer[question] >= 4).length;
  return { answers: answers.length, people, agree: { useful: agreeing('useful'), open: agreeing('open') } };
}
