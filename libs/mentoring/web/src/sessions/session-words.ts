import { clockTime, shortDay } from '@waymark/foundation/browser';
import { instantsOf, type Person, type SessionStatus, type SessionView } from '@waymark/mentoring/domain';
import { counted } from '@waymark/role-profiles/web';
import type { Look } from '../relationship-words';

/** A state of a session by itself, as it is shown everywhere. */
export const sessionLooks: Readonly<Record<SessionStatus, Look>> = {
  PLANNED: { words: 'Planned', kind: 'dashed', icon: 'calendar' },
  HELD: { words: 'Held', kind: 'info', icon: 'circle-check' },
  LOGGED: { words: 'Logged', kind: 'info', icon: 'pencil-line' },
  CONFIRMED: { words: 'Confirmed by both', kind: 'ok', icon: 'check-check' },
  CANCELLED: { words: 'Cancelled', kind: 'struck', icon: 'calendar-x' },
  NO_SHOW: { words: 'No-show', kind: 'warn', icon: 'user-x' },
};

/** How a session stands for its reader: the state, and whom it waits for. */
export function sessionLook(session: Pick<SessionView, 'status' | 'endsAt' | 'question' | 'logged' | 'mentor' | 'mentee' | 'part'>, now: Date): Look {
  const look = sessionLooks[session.status];
  if (session.status === 'PLANNED' && isOver(session, now)) return { words: 'Not logged yet', kind: 'warn', icon: 'clock-alert' };
  if (session.status === 'HELD') return { ...look, words: 'Held, not logged yet' };
  if (session.status !== 'LOGGED') return look;
  const mine = session.logged?.by.id === readerOf(session).id;
  if (session.question !== null) return { words: mine ? 'Something is not right' : `${otherIn(session).name} is asked to correct it`, kind: 'warn', icon: 'circle-alert' };
  return { ...look, words: mine ? `Logged, waiting for ${otherIn(session).name}` : 'Logged, waiting for you' };
}

/** Whether the time of a session has passed. */
export function isOver({ endsAt }: Pick<SessionView, 'endsAt'>, now: Date): boolean {
  return new Date(endsAt) <= now;
}

/** The reader of a session, who is one of the two. */
export function readerOf({ mentor, mentee, part }: Pick<SessionView, 'mentor' | 'mentee' | 'part'>): Person {
  return part === 'MENTOR' ? mentor : mentee;
}

/** The other one of the two. */
export function otherIn({ mentor, mentee, part }: Pick<SessionView, 'mentor' | 'mentee' | 'part'>): Person {
  return part === 'MENTOR' ? mentee : mentor;
}

/** "Session 7", or "No session" for one that did not happen. */
export function sessionName({ number }: Pick<SessionView, 'number'>): string {
  return number === null ? 'No session' : `Session ${number}`;
}

/** When a session is on the reader's clock: "Thu 18 June, 10:00 to 10:50". */
export function sessionWhen({ startsAt, endsAt }: Pick<SessionView, 'startsAt' | 'endsAt'>, timeZone: string, now: Date): string {
  const day = shortDay(startsAt, timeZone, now);
  const lastDay = shortDay(endsAt, timeZone, now);
  return `${day}, ${clockTime(startsAt, timeZone)} to ${lastDay === day ? '' : `${lastDay}, `}${clockTime(endsAt, timeZone)}`;
}

/** The same on the clock on which it was planned, where that shows another time than the reader's: "11:00 to 11:50 in Europe/Paris". */
export function plannedClock(session: Pick<SessionView, 'startsAt' | 'endsAt' | 'starts' | 'ends' | 'timeZone'>, timeZone: string, now: Date): string | null {
  const there = sessionWhen(session, session.timeZone, now);
  if (there === sessionWhen(session, timeZone, now)) return null;
  const sameDay = shortDay(session.startsAt, session.timeZone, now) === shortDay(session.startsAt, timeZone, now);
  return `${sameDay ? there.replace(/^[^,]+, /, '') : there} in ${zoneWords(session.timeZone)}`;
}

/** An IANA name as it is read: "America/New York". */
export function zoneWords(timeZone: string): string {
  return timeZone.replaceAll('_', ' ');
}

/** Where a session is: "Online, Teams", "In person, Records office", "Online". */
export function sessionPlace({ meets, place }: Pick<SessionView, 'meets' | 'place'>): string {
  return [meets === 'IN_PERSON' ? 'In person' : 'Online', ...(place === '' ? [] : [place])].join(', ');
}

/** Why a session did not happen, without the words that somebody left: "By you, 1 day before." */
export function missedWords(session: Pick<SessionView, 'cancelled' | 'noShow' | 'startsAt' | 'mentor' | 'mentee' | 'part'>): string {
  const { cancelled, noShow } = session;
  const me = readerOf(session);
  if (cancelled?.by === null) return 'The mentoring ended before it.';
  if (cancelled !== null) return `By ${cancelled.by.id === me.id ? 'you' : cancelled.by.name}, ${noticeWords(cancelled.at, session.startsAt)}.`;
  if (noShow === null) return '';
  const other = otherIn(session);
  const missing = noShow.missing === 'BOTH' ? 'You both could not be there' : (noShow.missing === 'MENTEE' ? session.mentee : session.mentor).id === me.id ? 'You could not be there' : `${other.name} could not be there`;
  return `${missing}. ${noShow.by.id === me.id ? 'You' : noShow.by.name} marked it without blame.`;
}

/**
 * A session in a line below its name: what it was about and what came of it, why it did not happen with the words that
 * were left, or from when it was moved.
 */
export function sessionDetail(session: SessionView, timeZone: string, now: Date): string {
  const missed = missedWords(session);
  if (missed !== '') return [missed, leftWords(session)].filter(Boolean).join(' ');
  if (session.status === 'PLANNED' && !isOver(session, now)) return [session.prepared ? 'Prepared.' : '', movedWords(session, timeZone, now)].filter(Boolean).join(' ');
  return [session.headline, actionWords(session)].filter(Boolean).join(' ');
}

/** What somebody left with a session that did not happen, in quotes. Where the pair ended nobody left anything. */
function leftWords({ cancelled, noShow }: Pick<SessionView, 'cancelled' | 'noShow'>): string {
  const words = cancelled?.by === null ? '' : (cancelled ?? noShow)?.words;
  return words ? `“${words}”` : '';
}

/** "2 actions, both done." Nothing where none was agreed. */
function actionWords({ actions: { agreed, done } }: Pick<SessionView, 'actions'>): string {
  if (agreed === 0) return '';
  const outcome = done === 0 ? '' : done < agreed ? `, ${done} done` : agreed === 1 ? ', done' : agreed === 2 ? ', both done' : ', all done';
  return `${counted(agreed, 'action')}${outcome}.`;
}

/** From when a session was moved last: "Moved from Thu 11 June." */
function movedWords({ moved }: Pick<SessionView, 'moved'>, timeZone: string, now: Date): string {
  const last = moved.at(-1);
  const before = last === undefined ? undefined : instantsOf(last.from, last.timeZone)[0];
  return last === undefined || before === undefined ? '' : `Moved from ${shortDay(before, timeZone, now)}, ${clockTime(before, timeZone)}.`;
}

/** How long before its beginning a session was called off. */
function noticeWords(at: string, startsAt: string): string {
  const hours = Math.floor((Date.parse(startsAt) - Date.parse(at)) / 3_600_000);
  if (hours < 0) return 'after it should have begun';
  if (hours < 1) return 'less than an hour before';
  if (hours < 24) return hours === 1 ? '1 hour before' : `${hours} hours before`;
  const days = Math.floor(hours / 24);
  return days === 1 ? '1 day before' : `${days} days before`;
}
