import { spokenCalendarDay } from '@waymark/foundation/browser';
import type { MatchCare, MatchReason, MeetingWay, MentorCard, MentorPlaces } from '@waymark/mentoring/domain';
import { counted, listed } from '@waymark/role-profiles/web';
import { levelWords } from '../level-words';

/** A reason in two parts: what stands out, and the rest of the sentence. Either may be empty. */
interface ReasonWords {
  readonly strong: string;
  readonly rest: string;
}

/** A reason of each kind, to the mentee or, with the mentee's name, about them. */
type Telling = { readonly [Kind in MatchReason['kind']]: (reason: Extract<MatchReason, { kind: Kind }>, mentee: string | null) => ReasonWords };
const plain = (rest: string): ReasonWords => ({ strong: '', rest });

const telling: Telling = {
  CONFIRMED_ABOVE: ({ skill, confirmed, decidedOn, need, yours }, mentee) => {
    const gap = gapWords(mentee, need.ordinal, yours?.ordinal ?? null);
    return { strong: `${skill.name}: confirmed ${levelWords(confirmed)}.`, rest: decidedOn === null ? gap : `${gap}. Decided on ${spokenCalendarDay(decidedOn)}` };
  },
  HOLDS_TARGET_ROLE: ({ role }, mentee) => ({ strong: mentee === null ? 'Holds your target role,' : `Holds the role that ${mentee} works towards,`, rest: role }),
  MENTORED_THROUGH: ({ people, skill, level }) => plain(`Has mentored ${counted(people, 'person', 'people')} through ${skill.name} ${levelWords(level)}, confirmed`),
  ALSO_STRONG_IN: ({ confirmed, skill }, mentee) => plain(`Also ${levelWords(confirmed)} in ${skill.name}, another ${mentee === null ? 'of your gaps' : 'gap'}`),
  INDEPENDENT: (_, mentee) => plain(mentee === null ? 'Not in your reporting line, and not an assessor of your claims' : 'Not in the same reporting line, and not an assessor of these claims'),
  SHARED_LANGUAGES: ({ languages: shared }) => plain(`Speaks ${languageWords(shared)}`),
  SHARED_HOURS: ({ hours }) => plain(`You both work in the same ${counted(hours, 'hour')} of a week`),
  FREE_PLACE: ({ free, of, from }) => plain(`${free} of ${counted(of, 'place')} free${from === null ? ' now' : ` from ${spokenCalendarDay(from)}`}`),
  NEW_TO_MENTORING: () => plain('New to mentoring'),
};

/** Why somebody is suggested. `mentee` is the name of whom it is about, where that is not the reader. */
export function reasonWords(reason: MatchReason, mentee: string | null = null): ReasonWords {
  const tell = telling[reason.kind] as (reason: MatchReason, mentee: string | null) => ReasonWords;
  return tell(reason, mentee);
}

function gapWords(mentee: string | null, need: number, now: number | null): string {
  if (now === null) return `${mentee === null ? 'You need' : `${mentee} needs`} ${need}, and nothing is confirmed yet`;
  return mentee === null ? `You are at ${now} and need ${need}` : `${mentee} is at ${now} and needs ${need}`;
}

/** What to think of before asking. `mentee` as in `reasonWords`. */
export function careWords(care: MatchCare, mentee: string | null = null): string {
  switch (care.kind) {
    case 'SAME_TEAM':
      return mentee === null ? 'Same team as you' : 'Same team';
    case 'REPORTING_LINE':
      return `${mentee === null ? 'In your reporting line' : 'In one reporting line'}${care.barred ? ', which this programme does not allow' : ''}`;
    case 'ASSESSOR_OF_YOURS':
      return mentee === null ? 'Assesses a claim of yours' : 'Assesses a claim of theirs';
  }
}

/** The free places of a mentor: what stands out, and from when. */
export function placesWords({ capacity, free, freeFrom, waiting }: MentorPlaces): ReasonWords {
  if (capacity === 0 && free === 0) return { strong: 'Takes nobody new', rest: freeFrom === null ? '' : ` until ${spokenCalendarDay(freeFrom)}` };
  if (free > 0) return { strong: `${free} of ${capacity}`, rest: ` ${capacity === 1 ? 'place' : 'places'} free ${freeFrom === null ? 'now' : `from ${spokenCalendarDay(freeFrom)}`}` };
  const queue = waiting === 0 ? '' : `, ${counted(waiting, 'person waits', 'people wait')}`;
  return { strong: 'No place free', rest: `${freeFrom === null ? '' : `, perhaps from ${spokenCalendarDay(freeFrom)}`}${queue}` };
}

export const meetingWords: Readonly<Record<MeetingWay, string>> = { ONLINE: 'Online', IN_PERSON: 'In person', EITHER: 'Online or in person' };

/** How and where somebody meets: "Leeds, and online", "Online only". */
export function whereWords({ meets, place }: { readonly meets: MeetingWay; readonly place: string }): string {
  if (meets === 'ONLINE') return 'Online only';
  const where = place === '' ? 'In person' : place;
  return meets === 'IN_PERSON' ? where : `${where}, and online`;
}

/** What somebody does and where: "Lead user researcher, Booking and referrals". */
export function workWords({ jobTitle, teams }: { readonly jobTitle: string | null; readonly teams: readonly { readonly name: string }[] }): string {
  return [...(jobTitle === null ? [] : [jobTitle]), ...teams.map(({ name }) => name)].join(', ');
}

/** The languages that can be chosen, as BCP 47 writes them, with their English names. */
export const languages: readonly { readonly tag: string; readonly words: string }[] = ['en', 'cy', 'gd', 'ga', 'ar', 'bn', 'bg', 'zh', 'cs', 'da', 'nl', 'fi', 'fr', 'de', 'el', 'gu', 'hi', 'hu', 'it', 'ja', 'lt', 'ml', 'nb', 'fa', 'pl', 'pt', 'pa', 'ro', 'ru', 'so', 'es', 'sv', 'ta', 'tr', 'uk', 'ur', 'yo']
  .map((tag) => ({ tag, words: languageWords([tag]) }))
  .toSorted((one, other) => one.words.localeCompare(other.words, 'en-GB'));

export function languageWords(tags: readonly string[]): string {
  const names = new Intl.DisplayNames('en-GB', { type: 'language' });
  return listed(tags.map((tag) => names.of(tag) ?? tag));
}

/** Why somebody cannot be asked now, as a sentence; null where they can, or where there is something between the two already. */
export function notNow(asking: MentorCard['asking'], { mentorsAtOnce }: { readonly mentorsAtOnce: number | null }): string | null {
  switch (asking) {
    case 'POSSIBLE':
    case 'ASKED_ALREADY':
      return null;
    case 'NO_PLACE':
      return 'No place is free now';
    case 'BARRED':
      return 'This programme keeps mentoring outside the reporting line';
    case 'ENOUGH_MENTORS':
      return mentorsAtOnce === null ? 'You have as many mentors as your programme allows' : `You have ${counted(mentorsAtOnce, 'mentor')}, as many as your programme allows`;
    case 'YOURSELF':
      return 'This is you';
  }
}
