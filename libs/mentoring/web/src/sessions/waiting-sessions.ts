import { onMoment, spokenCalendarDay } from '@waymark/foundation/browser';
import type { SessionView } from '@waymark/mentoring/domain';
import { isOver, otherIn, sessionName, sessionWhen } from './session-words';

/** From how many days before on a session can be prepared, as the home of mentoring counts it. */
const nearDays = 7;

/** What a session asks of its reader. */
type Waiting = 'LOG' | 'CONFIRM' | 'CORRECT' | 'PREPARE';
const order: readonly Waiting[] = ['LOG', 'CONFIRM', 'CORRECT', 'PREPARE'];

/** What a session asks of its reader now, if anything. Where the mentoring is over, nothing is asked any more. */
export function waitingOf(session: SessionView, now: Date): Waiting | null {
  if (session.status === 'HELD' || (session.status === 'PLANNED' && isOver(session, now))) return session.may.write ? 'LOG' : null;
  if (session.status === 'LOGGED') return answerTo(session);
  return preparedWithin(session, now) ? 'PREPARE' : null;
}

function answerTo({ question, may }: SessionView): Waiting | null {
  if (question === null) return may.confirm ? 'CONFIRM' : null;
  return may.revise && !may.confirm ? 'CORRECT' : null;
}

/** Whether it is time that the reader, as the mentee, prepares a session. */
function preparedWithin({ status, startsAt, prepared, part, may }: SessionView, now: Date): boolean {
  const days = (Date.parse(startsAt) - now.getTime()) / 86_400_000;
  return status === 'PLANNED' && part === 'MENTEE' && may.prepare && !prepared && days > 0 && days <= nearDays;
}

/** The most urgent first: to log, to confirm, to correct, to prepare; of each the one that has waited longest. */
export function inOrderOfWaiting(sessions: readonly SessionView[], now: Date): SessionView[] {
  const place = (session: SessionView) => order.indexOf(waitingOf(session, now) ?? 'PREPARE');
  return sessions.toSorted((one, other) => place(one) - place(other) || Date.parse(one.startsAt) - Date.parse(other.startsAt));
}

/** The one thing to do now, for the top of the page. */
export interface FirstStep {
  readonly heading: string;
  readonly why: string;
  readonly action: string;
  readonly path: string[];
  readonly fragment?: string;
}

/** What a session asks of its reader, as the one thing to do now. */
export function nextOfSessions(session: SessionView, timeZone: string, now: Date): FirstStep {
  const named = { name: sessionName(session).toLowerCase(), other: otherIn(session).name, when: sessionWhen(session, timeZone, now) };
  const spoken = (at: string) => onMoment(at, timeZone, now);
  return { path: ['/sessions', session.id], ...steps[waitingOf(session, now) ?? 'PREPARE'](session, named, spoken) };
}

type Named = Readonly<Record<'name' | 'other' | 'when', string>>;

const steps: Readonly<Record<Waiting, (session: SessionView, named: Named, spoken: (at: string) => string) => Omit<FirstStep, 'path'>>> = {
  LOG: (_, { name, other, when }) => ({ heading: `Log ${name} with ${other}`, why: `It was on ${when}. What you write down helps the next conversation.`, action: 'Write the record' }),
  CONFIRM: ({ logged }, { name, other }, spoken) => ({
    heading: `Read and confirm the notes of ${name} with ${other}`,
    why: logged === null ? '' : `${logged.by.name} logged it ${spoken(logged.at)}. If something is not right, say so before you confirm. Please answer by ${spokenCalendarDay(logged.confirmBy)}.`,
    action: 'Read the notes',
    fragment: 'confirm',
  }),
  CORRECT: ({ question }, { name, other }, spoken) => ({
    heading: `Correct the notes of ${name} with ${other}`,
    why: question === null ? '' : `${other} said ${spoken(question.at)} that something is not right. Change it with a reason, and they are asked again.`,
    action: 'Read what is not right',
    fragment: 'confirm',
  }),
  PREPARE: (_, { name, other, when }) => ({ heading: `Prepare ${name} with ${other}`, why: `It is on ${when}. A few lines are enough, and ${other} reads them before you meet.`, action: 'Start preparing' }),
};

/** What the button in the row of a session that waits says. */
export const waitingActions: Readonly<Record<Waiting, string>> = { LOG: 'Write the record', CONFIRM: 'Read the notes', CORRECT: 'Correct it', PREPARE: 'Prepare' };
