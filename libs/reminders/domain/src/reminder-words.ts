import type { ReminderView } from './reminder';
import type { ReminderType } from './reminder-type';

/** How days and times are called for a reader. */
interface Spoken {
  day(day: string): string;
  time(instant: string): string;
}

/** A reminder in one sentence, and the page on which its reader can do something about it. */
export interface ReminderPlace {
  readonly words: string;
  readonly path: string;
}

/** What the words are made of. */
interface Named {
  readonly about: string;
  /** The day that it is about; empty where there is none. */
  readonly due: string;
  /** When it begins; empty where it does not. */
  readonly starts: string;
}

const words: Readonly<Record<ReminderType, (named: Named) => string>> = {
  ACTION_CHECK: ({ about, due }) => `How is “${about}” going? It is due on ${due}`,
  ACTION_DUE: ({ about, due }) => `“${about}” is due on ${due}`,
  ACTION_OVERDUE: ({ about, due }) => `“${about}” was due on ${due}. Finish it, or agree on another day`,
  SESSION_PREPARE: ({ about, starts }) => `Prepare your session with ${about} at ${starts}`,
  SESSION_TOMORROW: ({ about, starts }) => `You meet ${about} tomorrow at ${starts}`,
  SESSION_SOON: ({ about, starts }) => `You meet ${about} in an hour, at ${starts}`,
  SESSION_TO_LOG: ({ about }) => `Log your session with ${about} while it is fresh`,
  SESSION_TO_CONFIRM: ({ about }) => `${about} logged your session. Confirm it, or say what is not right`,
  REQUEST_WAITING: ({ about }) => `A mentoring request with ${about} waits for your answer`,
  AGREEMENT_TO_SIGN: ({ about }) => `${about} signed your agreement. It waits for your signature`,
  NO_FIRST_MEETING: ({ about }) => `You and ${about} have not met yet. Plan a first session`,
  NO_MEETING: ({ about }) => `You and ${about} have not met for a month. Plan a session`,
  CLAIM_WAITING: ({ about }) => `A claim of ${about} waits for you`,
  CLAIM_RETURNED: ({ about }) => `Your claim for ${about} came back, with what is missing`,
  CLAIM_ACCEPTED: ({ about }) => `Your claim for ${about} was accepted`,
};

/** A reminder in words, and where it leads. Of what is gone, or is not the reader's any more, nothing is said. */
export function reminderWords(reminder: ReminderView, spoken: Spoken): ReminderPlace {
  const { type, about, day, startsAt } = reminder;
  if (about === null) return { words: 'Something that you were reminded of is not there any more', path: '/' };
  const named = { about, due: day === null ? '' : spoken.day(day), starts: startsAt === null ? '' : spoken.time(startsAt) };
  return { words: words[type](named), path: pathOf(reminder) };
}

function pathOf({ type, cause, relationshipId, evidenceId }: ReminderView): string {
  switch (cause.kind) {
    case 'ACTION':
      return `/actions/${cause.id}`;
    case 'SESSION':
      return `/sessions/${cause.id}`;
    case 'PAIR':
      return `/pairs/${relationshipId ?? ''}${type === 'AGREEMENT_TO_SIGN' ? '/agreement' : ''}`;
    case 'CLAIM':
      return type === 'CLAIM_WAITING' ? `/claims/${cause.id}` : `/evidence/${evidenceId ?? ''}`;
  }
}
