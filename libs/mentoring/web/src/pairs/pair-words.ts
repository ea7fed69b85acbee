import { spokenCalendarDay, spokenDay } from '@waymark/foundation/browser';
import type { PairPart, RelationshipSummary, RelationshipView, Rhythm } from '@waymark/mentoring/domain';
import { counted, listed } from '@waymark/role-profiles/web';

type Named = Pick<RelationshipSummary, 'mentor' | 'mentee' | 'part'>;

/** The other one of the pair; for whoever is neither, the mentee. */
export function otherOf({ mentor, mentee, part }: Named): RelationshipSummary['mentor'] {
  return part === 'MENTEE' ? mentor : mentee;
}

/** What the page of a pair is called for its reader. */
export function pairHeading(pair: Named): string {
  if (pair.part === null) return `${pair.mentee.name} with ${pair.mentor.name}`;
  return pair.part === 'MENTEE' ? `Your mentoring with ${pair.mentor.name}` : `Mentoring ${pair.mentee.name}`;
}

export const otherPartWords: Readonly<Record<PairPart, string>> = { MENTEE: 'Your mentor', MENTOR: 'Your mentee' };

/** Since when and until when, for the line below the heading. */
export function spanWords({ status, requestedAt, expiresOn, activeSince, endsOn, endedAt }: Pick<RelationshipSummary, 'status' | 'requestedAt' | 'expiresOn' | 'activeSince' | 'endsOn' | 'endedAt'>, timeZone: string): string {
  const asked = `Asked on ${spokenDay(requestedAt, timeZone)}`;
  if (status === 'REQUESTED') return expiresOn === null ? asked : `${asked}, answer by ${spokenCalendarDay(dayBefore(expiresOn))}`;
  if (endedAt !== null) return activeSince === null ? `${asked}, ended on ${spokenDay(endedAt, timeZone)}` : `${spokenCalendarDay(activeSince)} to ${spokenDay(endedAt, timeZone)}`;
  if (activeSince === null) return asked;
  return `Since ${spokenCalendarDay(activeSince)}${endsOn === null ? '' : `, until ${spokenCalendarDay(endsOn)}`}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** How often two people meet, against what they agreed. */
export function rhythmWords({ cadenceDays, agreed, lastMetOn, nextSession, held }: Rhythm, today: string, timeZone: string): string {
  const every = `every ${cadenceWords(cadenceDays)}`;
  const wanted = agreed ? `You agreed ${every}.` : `The programme expects a session ${every}.`;
  const last = lastMetOn === null ? 'You have not met yet' : lastMetOn === today ? 'You met today' : `You last met on ${spokenCalendarDay(lastMetOn)}`;
  const coming = nextSession === null ? 'no session is planned' : `the next session is on ${spokenDay(nextSession.startsAt, timeZone)}`;
  return `${wanted} ${last}, and ${coming}.${held === 0 ? '' : ` ${counted(held, 'session')} so far.`}`;
}

/** A number of days as people say it: "2 weeks", "10 days". */
export function cadenceWords(days: number): string {
  if (days === 1) return 'day';
  if (days === 7) return 'week';
  return days % 7 === 0 ? `${days / 7} weeks` : `${days} days`;
}

/** The weeks of a pair as a sentence, for whoever cannot see them. */
export function weeksSentence(weeks: Rhythm['weeks']): string {
  const [first] = weeks;
  if (first === undefined) return 'No weeks yet';
  const numbers = (wanted: (week: Rhythm['weeks'][number]) => boolean) => weeks.flatMap((week, index) => (wanted(week) ? [String(index + 1)] : []));
  const [met, missed] = [numbers(({ sessions }) => sessions.length > 0), numbers(({ sessions, missed: count }) => sessions.length === 0 && count > 0)];
  const part = (words: string, found: string[]) => (found.length === 0 ? '' : ` ${words} in ${found.length === 1 ? 'week' : 'weeks'} ${listed(found)}.`);
  return `${counted(weeks.length, 'week')} from ${spokenCalendarDay(first.monday)}.${met.length === 0 ? ' No session was held.' : part('Met', met)}${part('A session did not happen', missed)}`;
}

/** Who reads what was written when a pair ended early. */
export function endReadersWords({ readers, by }: NonNullable<RelationshipView['endedEarly']>, pair: Pick<RelationshipView, 'mentor' | 'mentee' | 'audience'>): string {
  const other = by.id === pair.mentor.id ? pair.mentee.name : by.id === pair.mentee.id ? pair.mentor.name : `${pair.mentee.name} and ${pair.mentor.name}`;
  return listed([by.name, ...(readers.includes('PARTNER') ? [other] : []), ...(readers.includes('PROGRAMME_OWNER') ? pair.audience.owners.map(({ name }) => name) : [])]);
}
