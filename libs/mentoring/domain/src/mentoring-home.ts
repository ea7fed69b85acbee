import { calendarDate, id, instant } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { mentorPlaces } from './mentor-profile';
import { nextStep } from './next-step';
import { pairPart, person } from './person';
import { relationshipSummary } from './relationship';
import { concern, rhythm } from './rhythm';

/** What a mentor should notice about a pair: a reason to act, never a score. In the order in which they are told. */
export const notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CONCERN'), concern }),
  /** A commitment below 8 on an action that is open, for the pair alone. */
  z.object({ kind: z.literal('LOW_COMMITMENT'), actionId: id, title: z.string(), commitment: z.int() }),
  z.object({ kind: z.literal('BLOCKED_ACTION'), actionId: id, title: z.string() }),
  z.object({ kind: z.literal('NO_SESSION_PLANNED') }),
  z.object({ kind: z.literal('NOT_PREPARED'), sessionId: id, sessionNumber: z.int().nullable() }),
]);
export type Notice = z.infer<typeof notice>;

/** One's own pair at a glance. */
export const ownPair = relationshipSummary.extend({ rhythm: rhythm.omit({ weeks: true }).nullable(), notices: z.array(notice) });
export type OwnPair = z.infer<typeof ownPair>;

/** Something in the days around today, in order of time. */
export const weekEntry = z.object({
  kind: z.enum(['SESSION', 'OWN_ACTION', 'THEIR_ACTION']),
  relationshipId: id,
  with: person,
  part: pairPart,
  /** Of a session. */
  sessionId: id.nullable(),
  sessionNumber: z.int().nullable(),
  startsAt: instant.nullable(),
  place: z.string().nullable(),
  sessionStatus: z.enum(['PLANNED', 'HELD', 'LOGGED', 'CONFIRMED']).nullable(),
  /** Whether the mentee has prepared. */
  prepared: z.boolean().nullable(),
  /** Of an action. */
  actionId: id.nullable(),
  title: z.string().nullable(),
  dueOn: calendarDate.nullable(),
});
export type WeekEntry = z.infer<typeof weekEntry>;

/** Where somebody's mentoring begins: what waits for them, their pairs, and their week. */
export const mentoringHome = z.object({
  next: z.array(nextStep),
  mentees: z.array(ownPair),
  mentors: z.array(ownPair),
  /** Requests that wait for the reader's answer, and those of the reader that wait for another's. */
  requests: z.array(relationshipSummary),
  week: z.array(weekEntry),
  /** Null for whoever never offered mentoring. */
  places: mentorPlaces.nullable(),
});
export type MentoringHome = z.infer<typeof mentoringHome>;
