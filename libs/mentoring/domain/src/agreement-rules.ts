import { DomainError, invalid, wrongState, type Issue } from '@waymark/foundation/kernel';
import { managerSharing, type PolicySet } from '@waymark/organisations/domain';
import { agreementTerm, usualLimits, usualRetentionMonths, usualSessionMinutes, type AgreementTerm, type AgreementTerms } from './agreement';
import type { AgreementAction } from './agreement-lifecycle';
import type { PairPart } from './person';

/** What the first agreement of a pair begins with: the words and the rhythm of its programme. */
export function firstTerms(policy: Pick<PolicySet, 'agreementTemplate' | 'cadenceDays' | 'managerSharing'>): AgreementTerms {
  return {
    purpose: '',
    aims: [],
    cadenceDays: policy.cadenceDays,
    sessionMinutes: usualSessionMinutes,
    meets: 'ONLINE',
    place: '',
    endsOn: null,
    confidentiality: policy.agreementTemplate,
    limits: usualLimits,
    managerSharing: policy.managerSharing,
    mentorReviewsUntil: null,
    retentionMonths: usualRetentionMonths,
  };
}

/** The terms in which two versions differ, in the order of the agreement. */
export function changedTerms(before: AgreementTerms, after: AgreementTerms): AgreementTerm[] {
  return agreementTerm.options.filter((term) => JSON.stringify(before[term]) !== JSON.stringify(after[term]));
}

/**
 * An agreement lets a manager see at most what the programme allows.
 * @throws DomainError INVALID at `body.managerSharing`.
 */
export function requireWithinPolicy(terms: Pick<AgreementTerms, 'managerSharing'>, policy: Pick<PolicySet, 'managerSharing'>): void {
  const steps = managerSharing.options;
  if (steps.indexOf(terms.managerSharing) > steps.indexOf(policy.managerSharing)) throw invalid('body.managerSharing', 'This programme lets a manager see less');
}

/**
 * What has to stand in an agreement before it is signed. The policy is the one of today: it may have become stricter.
 * @throws DomainError WRONG_STATE with code `agreement-incomplete` and an issue for each term.
 */
export function requireSignable(terms: AgreementTerms, policy: Pick<PolicySet, 'managerSharing'>, today: string): void {
  const steps = managerSharing.options;
  const wrong: [boolean, AgreementTerm, string][] = [
    [terms.purpose === '', 'purpose', 'Enter what you want to reach'],
    [terms.confidentiality === '', 'confidentiality', 'Enter what stays between you'],
    [terms.limits === '', 'limits', 'Enter what does not stay between you'],
    [terms.endsOn !== null && terms.endsOn <= today, 'endsOn', 'Choose a day to come, or none'],
    [terms.mentorReviewsUntil !== null && terms.mentorReviewsUntil <= today, 'mentorReviewsUntil', 'Choose a day to come, or none'],
    [steps.indexOf(terms.managerSharing) > steps.indexOf(policy.managerSharing), 'managerSharing', 'This programme lets a manager see less'],
  ];
  const issues: Issue[] = wrong.filter(([holds]) => holds).map(([, path, message]) => ({ path: `terms.${path}`, message }));
  if (issues.length > 0) throw new DomainError('WRONG_STATE', 'agreement-incomplete', 'The agreement is not ready to be signed yet.', { issues });
}

/**
 * The step that a signature is: the first of two, or the one that puts the terms in force.
 * @throws DomainError WRONG_STATE with code `signed-already`.
 */
export function signingStep(signed: readonly PairPart[], part: PairPart): Extract<AgreementAction, 'signFirst' | 'signLast'> {
  if (signed.includes(part)) throw wrongState('signed-already', 'You have signed this already.');
  return signed.length === 0 ? 'signFirst' : 'signLast';
}

/** @throws DomainError WRONG_STATE with code `not-signed-by-you`. */
export function requireOwnSignature(signed: readonly PairPart[], part: PairPart): void {
  if (!signed.includes(part)) throw wrongState('not-signed-by-you', 'You have not signed this.');
}

/** @throws DomainError WRONG_STATE with code `change-suggested`: one suggestion at a time, which both can write in. */
export function requireNoSuggestion({ suggested }: { readonly suggested: boolean }): void {
  if (suggested) throw wrongState('change-suggested', 'There is a suggestion already. Change that one.');
}

/** Whether the mentee lets the mentor review their claims on a day, by the agreement that is in force. */
export function mentorMayReviewOn(terms: Pick<AgreementTerms, 'mentorReviewsUntil'>, day: string): boolean {
  return terms.mentorReviewsUntil !== null && day < terms.mentorReviewsUntil;
}
