import { spokenCalendarDay } from '@waymark/foundation/browser';
import type { AgreementTerm, AgreementView } from '@waymark/mentoring/domain';
import { counted } from '@waymark/role-profiles/web';
import { meetingWords } from '../directory/match-words';
import { levelWords } from '../level-words';
import { cadenceWords } from '../pairs/pair-words';

type Terms = AgreementView['terms'];

export const sharingWords: Readonly<Record<Terms['managerSharing'], string>> = {
  NOTHING: 'Nothing',
  EXISTENCE: 'That there is mentoring',
  COUNTS_AND_DATES: 'That there is mentoring, how many sessions and when',
};

/** How often, how long and how they meet: "Every 2 weeks, 50 minutes, online". */
function meetingSentence({ cadenceDays, sessionMinutes, meets, place }: Terms): string {
  return [`Every ${cadenceWords(cadenceDays)}`, counted(sessionMinutes, 'minute'), meetingWords[meets].toLowerCase(), ...(place === '' ? [] : [place])].join(', ');
}

/** What an agreement says, term by term, in the order in which it is read. */
export function termRows(terms: Terms, mentorName: string): { readonly terms: readonly AgreementTerm[]; readonly label: string; readonly words: string }[] {
  const until = (day: string | null, none: string) => (day === null ? none : spokenCalendarDay(day));
  return [
    { terms: ['purpose'], label: 'Purpose', words: terms.purpose || 'Not written yet' },
    { terms: ['aims'], label: 'Skills', words: terms.aims.map(({ title, level }) => (level === null ? title : `${title} at ${levelWords(level)}`)).join(', ') || 'None named' },
    { terms: ['cadenceDays', 'sessionMinutes', 'meets', 'place'], label: 'Meeting', words: meetingSentence(terms) },
    { terms: ['endsOn'], label: 'Until', words: until(terms.endsOn, 'One of the two ends it') },
    { terms: ['confidentiality'], label: 'What stays between you', words: terms.confidentiality || 'Not written yet' },
    { terms: ['limits'], label: 'What does not stay between you', words: terms.limits || 'Not written yet' },
    { terms: ['managerSharing'], label: 'What the manager of the mentee may see', words: sharingWords[terms.managerSharing] },
    { terms: ['mentorReviewsUntil'], label: 'Reviewing evidence', words: terms.mentorReviewsUntil === null ? `${mentorName} does not review claims of the mentee` : `${mentorName} may review claims of the mentee until ${spokenCalendarDay(terms.mentorReviewsUntil)}, not with that day` },
    { terms: ['retentionMonths'], label: 'Kept after the end', words: terms.retentionMonths === 0 ? 'Not at all' : `For ${counted(terms.retentionMonths, 'month')}` },
  ];
}
