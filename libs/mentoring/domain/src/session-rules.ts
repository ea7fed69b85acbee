import { DomainError, wrongState, type Id } from '@waymark/foundation/kernel';
import { daysAfter } from './days';
import { confirmDays } from './session';
import { wasHeld, type SessionAction, type SessionStatus } from './session-lifecycle';

/**
 * The numbers of the sessions of a pair, in the order of their time: those that were held or are planned count, those
 * that did not happen have none. A number may change until the session is held.
 */
export function sessionNumbers(sessions: readonly { readonly id: Id; readonly startsAt: Date; readonly status: SessionStatus }[]): Map<Id, number> {
  const counted = sessions
    .filter(({ status }) => wasHeld(status) || status === 'PLANNED')
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1));
  return new Map(counted.map(({ id }, index) => [id, index + 1]));
}

/** The steps that logging is: a session that is still planned is held by it. */
export function stepsToLog(status: SessionStatus): SessionAction[] {
  return status === 'PLANNED' ? ['hold', 'log'] : ['log'];
}

/** The day by which the other one is asked to confirm. @param loggedOn YYYY-MM-DD. */
export function confirmBy(loggedOn: string): string {
  return daysAfter(loggedOn, confirmDays);
}

/**
 * What one of the two logged or revised last the other one confirms or questions.
 * @throws DomainError FORBIDDEN with code `logger-cannot-confirm`.
 */
export function requireOtherOne(loggedById: Id, actorId: Id): void {
  if (actorId === loggedById) throw new DomainError('FORBIDDEN', 'logger-cannot-confirm', 'You logged this, so the other one of you confirms it.');
}

/** @throws DomainError WRONG_STATE with code `record-logged`: what was logged is revised and not overwritten. */
export function requireUnlogged(status: SessionStatus): void {
  if (status === 'LOGGED' || status === 'CONFIRMED') throw wrongState('record-logged', 'This session is logged. Change it with a reason, so that what stood there is kept.');
}

/** What a calendar file says of a session (RFC 5545): never what it is about. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'CANCELLED';
  readonly method: 'PUBLISH' | 'CANCEL';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly location: string;
  readonly url: string;
}

interface CalendarFacts {
  readonly calendar: { readonly uid: string; readonly sequence: number };
  readonly status: SessionStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  /** The other one of the pair. */
  readonly withName: string;
  /** The page of the session. */
  readonly url: string;
}

/** What the calendar file of a session says to one of the two. */
export function calendarEntry({ calendar, status, withName, place, url, startsAt, endsAt }: CalendarFacts): CalendarEntry {
  const off = status === 'CANCELLED' || status === 'NO_SHOW';
  return {
    ...calendar,
    status: off ? 'CANCELLED' : 'CONFIRMED',
    method: off ? 'CANCEL' : 'PUBLISH',
    startsAt,
    endsAt,
    summary: `Mentoring with ${withName}`,
    location: place,
    url,
  };
}

/** The calendar of a session after a step: the UID stays; moving and cancelling raise the SEQUENCE. */
export function calendarAfter(calendar: { readonly uid: string; readonly sequence: number }, step: SessionAction): { uid: string; sequence: number } {
  const raises = step === 'reschedule' || step === 'cancel' || step === 'noShow';
  return { uid: calendar.uid, sequence: calendar.sequence + (raises ? 1 : 0) };
}

/** The UID of a session in calendars, for its whole life. @param host a name that belongs to the installation. */
export function calendarUid(sessionId: Id, host: string): string {
  return `session-${sessionId}@${host}`;
}
