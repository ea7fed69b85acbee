import { calendarDate, id, instant, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { mentorCard } from './mentor-suggestion';
import { person } from './person';
import { pulseSummary } from './pulse';
import { relationshipStatus } from './relationship-lifecycle';
import { concern, healthConcern } from './rhythm';
import { soughtSkill } from './sought-skill';

/** How the owner of a programme was in touch with a pair. ASKED: one of the two. */
export const outreachKind = z.enum(['WROTE', 'CALLED', 'ASKED', 'REMINDED']);
export const outreach = z.object({
  id,
  relationshipId: id,
  kind: outreachKind,
  by: person,
  at: instant,
  /** Whom of the two; null: both. */
  to: person.nullable(),
  /** What was written to the pair; empty where it was not in Waymark. */
  words: z.string(),
  /** What has happened since: the two met, planned a session, or neither. */
  since: z.enum(['MET', 'PLANNED', 'NOTHING']),
});
export type OutreachView = z.infer<typeof outreach>;
export const outreaches = z.object({ items: z.array(outreach) });
/** To one pair or several. What is written is shown to both of the pair, in Waymark. */
export const outreachBody = z
  .strictObject({
    relationshipIds: z.array(id).min(1, 'Choose at least one pair').max(50, 'Choose 50 pairs or fewer'),
    kind: outreachKind.exclude(['REMINDED']),
    toMemberId: id.nullable().default(null),
    words: text({ max: 2000 }).default(''),
  })
  .refine(({ kind, words }) => kind !== 'WROTE' || words !== '', { path: ['words'], message: 'Write to them' });

/** A pair as the owner of the programme sees it: who, when and how often, never what. */
export const programmePair = z.object({
  id,
  mentor: person,
  mentee: person,
  status: relationshipStatus,
  /** Since when it is in this state. */
  since: instant,
  acceptedOn: calendarDate.nullable(),
  lastMetOn: calendarDate.nullable(),
  nextOn: calendarDate.nullable(),
  held: z.int(),
  cadenceDays: z.int(),
  agreementSigned: z.boolean(),
  goals: z.object({ live: z.int(), achieved: z.int() }),
  actions: z.object({ open: z.int(), overdue: z.int(), done: z.int() }),
  concerns: z.array(concern),
  lastOutreach: outreach.omit({ words: true }).nullable(),
});
export type ProgrammePair = z.infer<typeof programmePair>;
export const programmePairPage = pageOf(programmePair);
export const programmePairQuery = pageQuery.extend({
  /** FINISHED: completed or ended early. OVER: all that ended. */
  state: z.union([relationshipStatus, z.enum(['LIVE', 'FINISHED', 'OVER'])]).default('LIVE'),
  /** Only pairs with this concern, or with any; the longest first. */
  concern: z.union([healthConcern, z.literal('ANY')]).optional(),
});

/** A request, or a wish for a mentor, that waits for an answer. */
export const waitingRequest = z.object({
  kind: z.enum(['REQUEST', 'WISH']),
  /** Of the relationship, or of the wish. */
  id,
  mentee: person,
  /** Who was asked; null: anyone. */
  mentor: person.nullable(),
  /** The mentee has a mentor already. */
  another: z.boolean(),
  /** The owner of the programme proposed it. */
  proposed: z.boolean(),
  skills: z.array(soughtSkill),
  /** Of a wish what they write to the owner; empty for a request, whose message is for the one who was asked. */
  words: z.string(),
  days: z.int(),
});
export type WaitingRequest = z.infer<typeof waitingRequest>;
export const waitingRequestPage = pageOf(waitingRequest);

/** Who wants mentoring in a skill, against free places of mentors who are confirmed at least one level above. */
export const skillDemand = z.object({ skill: soughtSkill, waiting: z.int(), freePlaces: z.int() });
export type SkillDemand = z.infer<typeof skillDemand>;

export const programmeMentoring = z.object({
  programme: z.object({ id, name: z.string() }),
  /** How many pairs are live, and how many of them have a concern. */
  live: z.int(),
  concerned: z.int(),
  concerns: z.array(z.object({ kind: healthConcern, pairs: z.int() })),
  /** Of the pairs without a first meeting to whom somebody wrote this year: how many met within a week. */
  outreach: z.object({ pairs: z.int(), metWithinAWeek: z.int() }),
  states: z.object({ requested: z.int(), accepted: z.int(), active: z.int(), paused: z.int(), closing: z.int(), finishedThisYear: z.int() }),
  /** Where most is missing first. */
  demand: z.array(skillDemand),
  waiting: z.int(),
  pulse: pulseSummary.nullable(),
});
export type ProgrammeMentoring = z.infer<typeof programmeMentoring>;

/** For whom a match is looked for; without a skill, what their wish or their gaps ask for. */
export const matchQuery = z.strictObject({ menteeId: id, skillId: id.optional(), limit: z.coerce.number().int().min(1).max(50).default(10) });
export const possibleMatches = z.object({ mentee: person, items: z.array(mentorCard) });
