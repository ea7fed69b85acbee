import { calendarDate, id, instant, line, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { goalStatus } from './goal-lifecycle';
import { person } from './person';
import { aim, aimView } from './sought-skill';

/** What the mentee wants. */
const written = {
  title: line({ min: 1, max: 200, missing: 'Enter what you want' }),
  /** Why it matters, and how they will know. */
  why: text({ max: 2000 }),
  measure: text({ max: 2000 }),
  /** The requirements and levels it is tied to. */
  aims: z.array(aim).max(5, 'Choose 5 skills or fewer').refine((all) => new Set(all.map(({ requirementId }) => requirementId)).size === all.length, 'Name each skill once'),
  dueOn: calendarDate.nullable(),
};

/** A goal as other things name it. */
export const goalLink = z.object({ id, title: z.string(), dueOn: calendarDate.nullable(), status: goalStatus });
export type GoalLink = z.infer<typeof goalLink>;

export const goal = z.object({
  id,
  owner: person,
  /** The pair that works towards it; null: the person alone. */
  relationshipId: id.nullable(),
  mentor: person.nullable(),
  title: z.string(),
  why: z.string(),
  measure: z.string(),
  aims: z.array(aimView),
  dueOn: calendarDate.nullable(),
  status: goalStatus,
  /** Who wrote it last; the other one of the pair agrees. */
  proposedBy: person,
  agreedAt: instant.nullable(),
  /** How it ended, and what was said about it. */
  ended: z.object({ at: instant, by: person, words: z.string() }).nullable(),
  supersededBy: z.object({ id, title: z.string() }).nullable(),
  actions: z.object({
    open: z.int(),
    done: z.int(),
    overdue: z.int(),
    /** The open one that is due first. */
    next: z.object({ id, title: z.string(), dueOn: calendarDate.nullable() }).nullable(),
  }),
  createdAt: instant,
  /** Whether the reader sees it because it was released to them. */
  released: z.boolean(),
  may: z.object({ change: z.boolean(), agree: z.boolean(), achieve: z.boolean(), abandon: z.boolean(), supersede: z.boolean(), reopen: z.boolean(), addAction: z.boolean(), release: z.boolean() }),
  version: z.int(),
});
export type GoalView = z.infer<typeof goal>;
export const goalPage = pageOf(goal);
export const goalQuery = pageQuery
  .extend({
    /** ME: one's own as a mentee. MENTEES: of those one mentors. PAIR: of one pair, whichever of the two asks. */
    of: z.enum(['ME', 'MENTEES', 'PAIR']).default('ME'),
    relationshipId: id.optional(),
    /** Only what is tied to this requirement. */
    requirementId: id.optional(),
    state: z.enum(['LIVE', 'OVER', 'ALL']).default('LIVE'),
  })
  .refine(({ of, relationshipId }) => of !== 'PAIR' || relationshipId !== undefined, { path: ['relationshipId'], message: 'Name the pair' });
export const goalParams = z.strictObject({ goalId: id });

export const addGoalBody = z.strictObject({
  /** Null: for oneself alone. */
  relationshipId: id.nullable().default(null),
  title: written.title,
  why: written.why.default(''),
  measure: written.measure.default(''),
  aims: written.aims.default([]),
  dueOn: written.dueOn.default(null),
  /** The goal whose place it takes, with its actions. */
  supersedes: id.nullable().default(null),
});
export const changeGoalBody = z
  .strictObject(written)
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');
export const endGoalBody = z.strictObject({ words: text({ max: 2000 }).default('') });
