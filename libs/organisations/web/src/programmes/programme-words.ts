import { spokenCalendarDay } from '@waymark/foundation/browser';
import { smallestShownGroup, type EnrolmentPart, type EnrolmentView, type ManagerSharing, type PolicySet } from '@waymark/organisations/domain';
import type { EditedField } from '../versioned-edit';

export const partWords: Record<EnrolmentPart, string> = { MENTEE: 'Mentee', MENTOR: 'Mentor', BOTH: 'Mentee and mentor' };

/** What a manager may see at the most, for whoever decides it. */
export const sharingWords: Record<ManagerSharing, { words: string; hint: string }> = {
  NOTHING: { words: 'Nothing', hint: 'A manager does not learn from Waymark who is mentored.' },
  EXISTENCE: { words: 'That there is mentoring', hint: 'Only where the agreement of the pair says so too.' },
  COUNTS_AND_DATES: { words: 'That there is mentoring, how many sessions and when', hint: 'Only where the agreement of the pair says so too.' },
};

/** The same for the manager who reads it. */
export const sharingForManagers: Record<ManagerSharing, string> = {
  NOTHING: 'You see nothing of the mentoring of your reports. What is said in a session stays with the two.',
  EXISTENCE: 'Where a pair agrees, you see that one of your reports is mentored. What is said in a session stays with the two.',
  COUNTS_AND_DATES: 'Where a pair agrees, you see that one of your reports is mentored, how often and when they meet. What is said in a session stays with the two.',
};

const yesOrNo = (value: boolean) => (value ? 'Yes' : 'No');

/** The policies of a programme, one a row. */
export function policyFields(policies: PolicySet): EditedField[] {
  return [
    { label: 'What a manager may see of mentoring', words: sharingWords[policies.managerSharing].words },
    { label: 'A pair meets every', words: days(policies.cadenceDays) },
    { label: 'A person has at most', words: policies.mentorsAtOnce === 1 ? '1 mentor at a time' : `${policies.mentorsAtOnce} mentors at a time` },
    { label: 'Somebody of the reporting line may be a mentor', words: yesOrNo(policies.lineMayMentor) },
    { label: 'A claim is answered within', words: days(policies.reviewDeadlineDays) },
    { label: 'Evidence counts as current for', words: `${policies.evidenceCurrencyMonths} ${policies.evidenceCurrencyMonths === 1 ? 'month' : 'months'}` },
    { label: 'The top level needs a second assessor', words: yesOrNo(policies.secondAssessorForTopLevel) },
    { label: `Figures about fewer than ${smallestShownGroup} people are left out`, words: yesOrNo(policies.suppressSmallGroups) },
    { label: 'A mentor may assess their mentee', words: policies.mentorMayAssess ? 'Yes, with a grant and consent' : 'No' },
    { label: 'Agreements begin with', words: policies.agreementTemplate },
  ];
}

/** "From 1 June 2026", "1 June 2026 to 30 June 2026". An enrolment ends before its last day begins. */
export function enrolmentSpan({ from, to }: Pick<EnrolmentView, 'from' | 'to'>): string {
  return to === null ? `From ${spokenCalendarDay(from)}` : `${spokenCalendarDay(from)} until ${spokenCalendarDay(to)}`;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
