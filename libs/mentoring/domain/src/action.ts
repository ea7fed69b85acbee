import { calendarDate, id, instant, line, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { actionStatus } from './action-lifecycle';
import { goalLink } from './goal';
import { commitment } from './grow-stage';
import { pairPart, person } from './person';

const title = line({ min: 1, max: 300, missing: 'Enter what will be done' });
const makesItEight = text({ max: 2000 });

/** A day that was agreed before, and why it was moved. */
export const dueChange = z.object({ from: calendarDate.nullable(), to: calendarDate.nullable(), reason: z.string(), by: person, at: instant });
export type DueChange = z.infer<typeof dueChange>;

export const action = z.object({
  id,
  /** Whose goals it serves: the mentee, or whoever made it for themselves. */
  mentee: person,
  /** Who does it. */
  owner: person,
  ownerPart: pairPart,
  /** Null: made without a mentor, or outside a session. */
  relationshipId: id.nullable(),
  session: z.object({ id, number: z.int().nullable() }).nullable(),
  goal: goalLink.nullable(),
  title: z.string(),
  dueOn: calendarDate.nullable(),
  status: actionStatus,
  blocked: z.object({ reason: z.string(), since: instant }).nullable(),
  dropped: z.object({ reason: z.string(), at: instant }).nullable(),
  finishedAt: instant.nullable(),
  /** 1 to 10 and what would make it an 8. Null while nobody said, and for every reader but the pair. */
  commitment,
  makesItEight: z.string().nullable(),
  /** The days that were agreed before, the oldest first. */
  dueChanges: z.array(dueChange),
  /** For how many days it is overdue; 0: it is not. */
  overdueDays: z.int(),
  /** Whether it can be made into evidence now: finished, and the reader is who did it for their own goal. */
  offersEvidence: z.boolean(),
  createdAt: instant,
  released: z.boolean(),
  may: z.object({ change: z.boolean(), start: z.boolean(), finish: z.boolean(), block: z.boolean(), unblock: z.boolean(), renegotiate: z.boolean(), drop: z.boolean(), reopen: z.boolean(), release: z.boolean() }),
  version: z.int(),
});
export type ActionView = z.infer<typeof action>;
export const actionPage = pageOf(action);

export const actionQuery = pageQuery
  .extend({
    /**
     * MINE: what the reader does. FOR_ME: what is done for the reader's goals, by whomever. MENTEES: what those do whom
     * they mentor. FOR_MENTEES: what the reader does for them. PAIR: of one pair, whichever of the two asks.
     */
    of: z.enum(['MINE', 'FOR_ME', 'MENTEES', 'FOR_MENTEES', 'PAIR']).default('MINE'),
    relationshipId: id.optional(),
    goalId: id.optional(),
    status: actionStatus.optional(),
    /** OVERDUE: open, and its day has passed. DONE: the latest first. */
    state: z.enum(['OPEN', 'OVERDUE', 'DONE', 'ALL']).default('OPEN'),
  })
  .refine(({ of, relationshipId }) => of !== 'PAIR' || relationshipId !== undefined, { path: ['relationshipId'], message: 'Name the pair' });
export const actionParams = z.strictObject({ actionId: id });

export const addActionBody = z.strictObject({
  relationshipId: id.nullable().default(null),
  goalId: id.nullable().default(null),
  title,
  /** Who does it; always the mentee where there is no pair. */
  owner: pairPart.default('MENTEE'),
  dueOn: calendarDate.nullable().default(null),
  commitment: commitment.default(null),
  makesItEight: makesItEight.default(''),
});
/** The day is not changed here: it is renegotiated, with a reason that stays. */
export const changeActionBody = z
  .strictObject({ title, goalId: id.nullable(), owner: pairPart, commitment, makesItEight })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');
export const renegotiateBody = z.strictObject({ dueOn: calendarDate, reason: text({ max: 500 }).default(''), commitment: commitment.optional() });
export const blockBody = z.strictObject({ reason: text({ min: 1, max: 500, missing: 'Say what is in the way' }) });
export const dropBody = z.strictObject({ reason: text({ min: 1, max: 500, missing: 'Say why it is dropped' }) });
/** What a board shows when a card is moved, and one click in a reminder: the state that is wanted. */
export const progressBody = z.strictObject({ to: z.enum(['OPEN', 'IN_PROGRESS', 'DONE']) });
