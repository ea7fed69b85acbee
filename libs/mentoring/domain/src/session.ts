import { calendarDate, id, instant, line, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import { timeZone } from '@waymark/organisations/domain';
import * as z from 'zod';
import { growTemplateKey } from './grow-template';
import { meetingWay } from './mentor-profile';
import { pairPart, person } from './person';
import { sessionStatus } from './session-lifecycle';
import { localDateTime, whichOfTwo } from './wall-clock';

/** Within how many days the other one is asked to confirm a session that was logged. */
export const confirmDays = 7;
/** The longest session, in minutes. */
export const longestSession = 480;

/** What the two want to talk about: an open action, a goal, or words of their own. */
export const agendaItem = z.object({ id, kind: z.enum(['ACTION', 'GOAL', 'OWN']), subjectId: id.nullable(), words: line({ min: 1, max: 300, missing: 'Enter what to talk about' }) });
export type AgendaItem = z.infer<typeof agendaItem>;
const agenda = z.array(agendaItem.strict()).max(20, 'Use 20 lines or fewer');

/** When a session is on the clock of a place. Where the clocks go back a time is there twice, and is asked for. */
const when = {
  starts: localDateTime,
  ends: localDateTime,
  timeZone,
  startsIn: whichOfTwo.nullable().default(null),
  endsIn: whichOfTwo.nullable().default(null),
};
const where = { meets: meetingWay.exclude(['EITHER']).default('ONLINE'), place: line({ max: 200 }).default('') };

export const planSessionBody = z.strictObject({
  ...when,
  ...where,
  agenda: agenda.default([]),
  template: growTemplateKey.nullable().default(null),
  /** The session that did not happen and for which this one is planned. */
  insteadOf: id.nullable().default(null),
});
export const rescheduleBody = z.strictObject(when);
/** A session that took place and was not planned. It begins as held, and its record can be written at once. */
export const recordPastSessionBody = z.strictObject({ ...when, ...where, template: growTemplateKey.nullable().default(null) });
export const changeSessionBody = z
  .strictObject({ meets: where.meets.unwrap(), place: where.place.unwrap(), agenda, template: growTemplateKey })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');
export const cancelSessionBody = z.strictObject({ words: text({ max: 500 }).default('') });
/** Without blame: who was missing, and a word about it. */
export const noShowBody = z.strictObject({ missing: z.enum(['MENTEE', 'MENTOR', 'BOTH']), words: text({ max: 500 }).default('') });
export const questionSessionBody = z.strictObject({ words: text({ min: 1, max: 2000, missing: 'Say what is not right' }) });

/** What was said about a session that was cancelled or missed. */
const remark = z.object({ by: person, at: instant, words: z.string() });

export const session = z.object({
  id,
  relationshipId: id,
  mentor: person,
  mentee: person,
  /** The reader's part in the pair. */
  part: pairPart,
  /** Counts the sessions of the pair that are held or planned; null for one that did not happen. */
  number: z.int().nullable(),
  status: sessionStatus,
  /** On the clock of `timeZone`, as it was agreed, and the same as instants. */
  starts: localDateTime,
  ends: localDateTime,
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
  meets: meetingWay,
  place: z.string(),
  agenda: z.array(agendaItem),
  template: growTemplateKey,
  /** The same for the whole life of the session, and how often its time has changed (RFC 5545 UID and SEQUENCE). */
  calendar: z.object({ uid: z.string(), sequence: z.int() }),
  plannedBy: person,
  /** The times it had before, the oldest first. */
  moved: z.array(z.object({ from: localDateTime, timeZone: z.string(), by: person, at: instant })),
  insteadOf: id.nullable(),
  /** By nobody where the pair ended before. */
  cancelled: remark.extend({ by: person.nullable() }).nullable(),
  noShow: remark.extend({ missing: z.enum(['MENTEE', 'MENTOR', 'BOTH']) }).nullable(),
  /** The session that was planned instead of this one. */
  replacedBy: z.object({ id, starts: localDateTime }).nullable(),
  logged: z.object({ by: person, at: instant, confirmBy: calendarDate }).nullable(),
  confirmed: z.object({ by: person, at: instant }).nullable(),
  /** What the other one says is not right; null once it was revised or confirmed. */
  question: remark.nullable(),
  prepared: z.boolean(),
  /** The beginning of its topic or goal, at most 200 code points; empty while there is none. */
  headline: z.string(),
  /** Of the actions that were agreed in it. */
  actions: z.object({ agreed: z.int(), done: z.int() }),
  revisions: z.int(),
  may: z.object({
    change: z.boolean(),
    reschedule: z.boolean(),
    cancel: z.boolean(),
    markNoShow: z.boolean(),
    /** Of a session that did not happen: plan another one in its place. */
    replace: z.boolean(),
    hold: z.boolean(),
    prepare: z.boolean(),
    write: z.boolean(),
    log: z.boolean(),
    confirm: z.boolean(),
    question: z.boolean(),
    revise: z.boolean(),
    release: z.boolean(),
    answerPulse: z.boolean(),
  }),
  /** Of when and how it is. Writing a stage or a note changes versions of their own, and not this one. */
  version: z.int(),
});
export type SessionView = z.infer<typeof session>;
export const sessionPage = pageOf(session);
/**
 * Of one pair or of all of one's own, the latest first; UPCOMING: the next first. TO_CORRECT: of what the reader logged, what
 * the other one says is not right.
 */
export const sessionQuery = pageQuery.extend({
  relationshipId: id.optional(),
  state: z.enum(['UPCOMING', 'PAST', 'TO_LOG', 'TO_CONFIRM', 'TO_CORRECT', 'ALL']).default('ALL'),
});
export const sessionParams = z.strictObject({ sessionId: id });

/** What an agenda could begin with: open actions, the oldest due first, then goals that are agreed. */
export const agendaSuggestions = z.object({ items: z.array(agendaItem.omit({ id: true })) });
