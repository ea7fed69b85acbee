import { calendarDate, csvRow, csvStart } from '@waymark/foundation/kernel';
import * as z from 'zod';
import type { EvidenceDraft } from './evidence-draft';

/** A session that was held, without a name and a word of content. */
export const mentoringLogEntry = z.object({
  /** The day on the clock of the session's zone. */
  heldOn: calendarDate,
  minutes: z.int(),
  /** The pair, counted from 1 in the order in which the mentor met them: enough to count people, too little to know them. */
  pair: z.int(),
  /** The number of the session in the pair. */
  session: z.int(),
  /** Whether the other one has confirmed it. */
  confirmed: z.boolean(),
});
export type MentoringLogEntry = z.infer<typeof mentoringLogEntry>;

/** A mentor's own log: sessions that were logged or confirmed, the earliest first. */
export const mentoringLog = z.object({
  from: calendarDate.nullable(),
  to: calendarDate.nullable(),
  items: z.array(mentoringLogEntry),
  totals: z.object({ sessions: z.int(), minutes: z.int(), pairs: z.int() }),
});
export type MentoringLogView = z.infer<typeof mentoringLog>;

/** From a day to a day, both included. */
export const mentoringLogQuery = z
  .strictObject({ from: calendarDate.optional(), to: calendarDate.optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'], message: 'Choose a day that is not before the first one' });

/** What the entries of a log add up to. */
export function logTotals(entries: readonly MentoringLogEntry[]): MentoringLogView['totals'] {
  return {
    sessions: entries.length,
    minutes: entries.reduce((total, { minutes }) => total + minutes, 0),
    pairs: new Set(entries.map(({ pair }) => pair)).size,
  };
}

/** A number of minutes as hours with two decimals, as accreditation forms ask for them: 90 is 1.50. */
export function hoursOf(minutes: number): string {
  return (minutes / 60).toFixed(2);
}

/** The log as a CSV file (RFC 4180, UTF-8). */
export function logAsCsv(entries: readonly MentoringLogEntry[]): string {
  const head = csvRow(['Date', 'Hours', 'Pair', 'Session', 'Confirmed']);
  const rows = entries.map(({ heldOn, minutes, pair, session, confirmed }) => csvRow([heldOn, hoursOf(minutes), pair, session, confirmed ? 'Yes' : 'No']));
  return `${csvStart}${head}${rows.join('')}`;
}

/** What evidence of coaching begins with: the hours, as the result that they are. The story is the mentor's to write. */
export function evidenceOfLog(entries: readonly MentoringLogEntry[]): EvidenceDraft {
  const { sessions, minutes, pairs } = logTotals(entries);
  const days = entries.map(({ heldOn }) => heldOn).toSorted();
  return {
    title: 'Mentoring',
    situation: '',
    task: '',
    action: sessions === 0 ? '' : `I held ${counted(sessions, 'session')} as a mentor, ${hoursOf(minutes)} hours in all, with ${counted(pairs, 'person', 'people')}.`,
    result: '',
    startedOn: days[0] ?? null,
    endedOn: days.at(-1) ?? null,
    claims: [],
  };
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
