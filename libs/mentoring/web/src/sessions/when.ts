import { clockQuestion, instantsOf, type LocalSpan, type WhichOfTwo } from '@waymark/mentoring/domain';
import * as z from 'zod';

/** When a session is, as it is typed: one day, from and to, on the clock of a place. */
export interface TypedWhen {
  day: string;
  from: string;
  to: string;
  timeZone: string;
  startsIn: WhichOfTwo | null;
  endsIn: WhichOfTwo | null;
}

/** The times as the server takes them. What is not typed yet leaves an incomplete time, which is refused beside its field. */
export function spanOf({ day, from, to, timeZone, startsIn, endsIn }: TypedWhen): LocalSpan {
  return { starts: `${day}T${from}`, ends: `${day}T${to}`, timeZone, startsIn, endsIn };
}

const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** What a form says where a time is not complete; the rest is judged by the server's own schema. */
export const typedTimes = { starts: z.string().regex(whole, 'Enter the day and when it begins'), ends: z.string().regex(whole, 'Enter when it ends') };

/** The fields for a session as it stands, to type another time over. */
export function whenOf({ starts, ends, timeZone }: Pick<LocalSpan, 'starts' | 'ends' | 'timeZone'>): TypedWhen {
  return { day: starts.slice(0, 10), from: starts.slice(11), to: ends.slice(11), timeZone, startsIn: null, endsIn: null };
}

/** The fields before anything is typed. */
export function noTimeYet(timeZone: string): TypedWhen {
  return { day: '', from: '', to: '', timeZone, startsIn: null, endsIn: null };
}

/**
 * What was typed, with what follows from it: an end moves with its beginning, so that a session keeps its length
 * (`minutes`, while there is no end), and an answer about one night is none about another time.
 */
export function typedOver(before: TypedWhen, changes: Partial<TypedWhen>, minutes: number): TypedWhen {
  const when = { ...before, ...changes };
  if (changes.from !== undefined && changes.from !== '') when.to = endFor(before, when.from, minutes);
  const starts = ({ day, from, timeZone }: TypedWhen) => `${day}T${from} ${timeZone}`;
  const ends = ({ day, to, timeZone }: TypedWhen) => `${day}T${to} ${timeZone}`;
  if (starts(when) !== starts(before)) when.startsIn = null;
  if (ends(when) !== ends(before)) when.endsIn = null;
  return when;
}

function endFor({ from, to }: TypedWhen, begins: string, minutes: number): string {
  const length = from !== '' && to > from ? minuteOf(to) - minuteOf(from) : minutes;
  const end = minuteOf(begins) + length;
  // A session that would go on past midnight is left to whoever types.
  if (end >= 24 * 60) return to > begins ? to : '';
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** What has to be asked about one of the two times, with the answers there are. */
export interface WhenQuestion {
  readonly field: 'startsIn' | 'endsIn';
  readonly words: string;
  readonly answers: readonly { readonly which: WhichOfTwo; readonly words: string }[];
}

/** The questions of the night on which the clocks go back: asked, and never guessed. */
export function whenQuestions(when: TypedWhen): WhenQuestion[] {
  const { starts, ends, timeZone } = spanOf(when);
  return [question('startsIn', starts, timeZone), question('endsIn', ends, timeZone)].filter((each) => each !== null);
}

/** Which of the times that are typed do not exist, because the clocks go forward over them. */
export function skippedTimes(when: TypedWhen): string[] {
  const { starts, ends, timeZone } = spanOf(when);
  return [...new Set([starts, ends])].filter((local) => isWhole(local) && clockQuestion(local, timeZone, null) === 'SKIPPED').map((local) => local.slice(11));
}

function question(field: WhenQuestion['field'], local: string, timeZone: string): WhenQuestion | null {
  if (!isWhole(local) || clockQuestion(local, timeZone, null) !== 'TWICE') return null;
  const time = local.slice(11);
  const [earlier, later] = instantsOf(local, timeZone).map((instant) => `${time} ${zoneName(instant, timeZone)}`);
  return {
    field,
    words: `The clocks go back that night, so ${time} is there twice. Which one is the ${field === 'startsIn' ? 'start' : 'end'}?`,
    answers: [{ which: 'EARLIER', words: `The earlier one, ${earlier ?? time}` }, { which: 'LATER', words: `The later one, ${later ?? time}` }],
  };
}

function isWhole(local: string): boolean {
  return whole.test(local);
}

/** What a zone calls its time at an instant: "BST", "GMT+2". */
function zoneName(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** How long a session is, in minutes. */
export function lengthOf({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}
