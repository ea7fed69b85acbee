import { DomainError, type Issue } from '@waymark/foundation/kernel';
import { reviewChecks, type CheckAnswers, type ReviewCheck } from './review';

/** The checks that have no answer yet, in their order. */
export function openChecks(checks: CheckAnswers): ReviewCheck[] {
  return reviewChecks.filter((check) => checks[check].answer === null);
}

/** Whether any check was answered with no: then the level cannot be confirmed, only returned. */
export function hasNo(checks: CheckAnswers): boolean {
  return reviewChecks.some((check) => checks[check].answer === 'NO');
}

/**
 * @throws DomainError WRONG_STATE with code `review-incomplete` and an issue for each thing that is missing, where a
 * review cannot be spoken: all five checks answered, a sentence with each no, and a reason.
 */
export function requireSpeakable({ checks, rationale }: { readonly checks: CheckAnswers; readonly rationale: string }): void {
  const issues: Issue[] = [
    ...openChecks(checks).map((check) => ({ path: `checks.${check}.answer`, message: `Answer “${spokenChecks[check]}”` })),
    ...reviewChecks
      .filter((check) => checks[check].answer === 'NO' && checks[check].comment === '')
      .map((check) => ({ path: `checks.${check}.comment`, message: `Say why “${spokenChecks[check]}” is a no` })),
    ...(rationale === '' ? [{ path: 'rationale', message: 'Say why, in words that the person can use' }] : []),
  ];
  if (issues.length > 0) throw new DomainError('WRONG_STATE', 'review-incomplete', 'The review is not complete yet.', { issues });
}

/** How each check is called. */
export const spokenChecks: Readonly<Record<ReviewCheck, string>> = {
  valid: 'Valid',
  authentic: 'Authentic',
  reliable: 'Reliable',
  current: 'Current',
  sufficient: 'Sufficient',
};

/** What an assessor said: the level that is shown, or that the claim goes back. */
export type SpokenReview = { readonly outcome: 'CONFIRM'; readonly level: number } | { readonly outcome: 'RETURN' };

/**
 * What comes of the reviews of one submission: still waiting for a word, back to the owner, or a level. Of two
 * assessors the lower level counts, because that is what both saw; where either returns the claim it goes back.
 */
export type JointOutcome = { readonly outcome: 'WAIT' } | { readonly outcome: 'RETURN' } | { readonly outcome: 'CONFIRM'; readonly level: number };

export function jointOutcome(spoken: readonly SpokenReview[], wanted: 1 | 2): JointOutcome {
  if (spoken.length < wanted) return { outcome: 'WAIT' };
  const levels = spoken.flatMap((review) => (review.outcome === 'CONFIRM' ? [review.level] : []));
  return levels.length < spoken.length ? { outcome: 'RETURN' } : { outcome: 'CONFIRM', level: Math.min(...levels) };
}

/** The day by which an answer is promised to a claim that was submitted on a day, both as YYYY-MM-DD. */
export function answerDueOn(submittedOn: string, days: number): string {
  return new Date(Date.parse(`${submittedOn}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
