import { DomainError, wrongState, type Issue } from '@waymark/foundation/kernel';
import { longestSession } from './session';
import { instantsOf, type WhichOfTwo } from './wall-clock';

/** When a session is, on the clock of a place, with the answers to what was asked about the night the clocks go back. */
export interface LocalSpan {
  readonly starts: string;
  readonly ends: string;
  readonly timeZone: string;
  readonly startsIn: WhichOfTwo | null;
  readonly endsIn: WhichOfTwo | null;
}

/**
 * What has to be asked about a local time: NONE where it is there once; SKIPPED where the clocks go forward over it;
 * TWICE where they go back over it and nobody has said which is meant.
 */
export type ClockQuestion = 'NONE' | 'SKIPPED' | 'TWICE';

/** What has to be asked about a time before it can be planned. A form asks at once what the server would ask. */
export function clockQuestion(local: string, timeZone: string, answer: WhichOfTwo | null): ClockQuestion {
  const { length } = instantsOf(local, timeZone);
  if (length === 0) return 'SKIPPED';
  return length > 1 && answer === null ? 'TWICE' : 'NONE';
}

/** How each question is put. */
export const clockQuestions: Readonly<Record<Exclude<ClockQuestion, 'NONE'>, string>> = {
  SKIPPED: 'This time does not exist on that day, because the clocks go forward. Choose another time',
  TWICE: 'This time is there twice on that day, because the clocks go back. Choose the earlier or the later one',
};

/**
 * The instants of a session. Nothing is guessed.
 * @throws DomainError INVALID with code `local-time-question` and an issue for each time that is skipped (at
 * `body.starts`, `body.ends`) or there twice (at `body.startsIn`, `body.endsIn`); INVALID at `body.ends` where it does
 * not end after it starts, or lasts more than eight hours.
 */
export function sessionInstants({ starts, ends, timeZone, startsIn, endsIn }: LocalSpan): { startsAt: Date; endsAt: Date } {
  const issues = [...questionIssues('starts', starts, timeZone, startsIn), ...questionIssues('ends', ends, timeZone, endsIn)];
  if (issues.length > 0) throw new DomainError('INVALID', 'local-time-question', 'The clocks change on that day. Say which time is meant.', { issues });
  const startsAt = chosen(starts, timeZone, startsIn);
  const endsAt = chosen(ends, timeZone, endsIn);
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  if (minutes <= 0) throw invalidEnd('Choose an end after the start');
  if (minutes > longestSession) throw invalidEnd('Choose an end within eight hours of the start');
  return { startsAt, endsAt };
}

function questionIssues(field: 'starts' | 'ends', local: string, timeZone: string, answer: WhichOfTwo | null): Issue[] {
  const question = clockQuestion(local, timeZone, answer);
  if (question === 'NONE') return [];
  return [{ path: question === 'TWICE' ? `body.${field}In` : `body.${field}`, message: clockQuestions[question] }];
}

/** The instant that is meant. An answer to a question that is not asked, because the time is there once, changes nothing. */
function chosen(local: string, timeZone: string, answer: WhichOfTwo | null): Date {
  const instants = instantsOf(local, timeZone);
  const instant = answer === 'LATER' ? instants.at(-1) : instants[0];
  if (instant === undefined) throw new Error(`${local} does not exist in ${timeZone}`);
  return instant;
}

function invalidEnd(message: string): DomainError {
  return new DomainError('INVALID', 'invalid', 'Some of what was sent is not valid.', { issues: [{ path: 'body.ends', message }] });
}

/** @throws DomainError INVALID at `body.starts` where a session that is planned or moved would begin in the past. */
export function requireToCome({ startsAt }: { readonly startsAt: Date }, now: Date): void {
  if (startsAt <= now) {
    throw new DomainError('INVALID', 'session-past', 'This time has passed. Log the session instead.', { issues: [{ path: 'body.starts', message: 'Choose a time to come' }] });
  }
}

/** @throws DomainError INVALID at `body.ends` where a session is recorded as past that is not over. */
export function requireOver({ endsAt }: { readonly endsAt: Date }, now: Date): void {
  if (endsAt > now) {
    throw new DomainError('INVALID', 'session-to-come', 'This session is not over yet. Plan it instead.', { issues: [{ path: 'body.ends', message: 'Choose a time that has passed' }] });
  }
}

/**
 * A session is marked as held, or as missed, once it has begun.
 * @throws DomainError WRONG_STATE with code `session-not-begun`.
 */
export function requireBegun({ startsAt }: { readonly startsAt: Date }, now: Date): void {
  if (startsAt > now) throw wrongState('session-not-begun', 'This session has not begun yet.');
}
