import { calendarDate, id, instant, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import { managerSharing } from '@waymark/organisations/domain';
import * as z from 'zod';
import { agreementStatus } from './agreement-lifecycle';
import { nextStep } from './next-step';
import { pairPart, person, personCard } from './person';
import { relationshipStatus } from './relationship-lifecycle';
import { rhythm } from './rhythm';
import { soughtSkill } from './sought-skill';

/** Days after which a request that nobody answered expires. */
export const requestDays = 14;
/** Days after which a pair that closes is closed with the reflections that are there. */
export const closingDays = 14;

/** Why a request is declined. The words that go with it are for whoever asked. */
export const declineReason = z.enum(['NO_TIME', 'NOT_MY_FIELD', 'TOO_CLOSE', 'SOMEBODY_ELSE_FITS', 'NOT_NOW', 'OTHER']);
export type DeclineReason = z.infer<typeof declineReason>;

/** Why a pair ends before its time, where they say. Nobody is at fault, and what was achieved stays. */
export const endReason = z.enum(['GOAL_REACHED_EARLY', 'NO_TIME', 'NOT_A_FIT', 'ROLE_CHANGED', 'LEFT', 'OTHER']);
export type EndReason = z.infer<typeof endReason>;

/** Who reads the words that somebody writes when a pair ends: the other one, the owner of the programme, both or nobody. */
export const endReader = z.enum(['PARTNER', 'PROGRAMME_OWNER']);
export type EndReader = z.infer<typeof endReader>;

/** What somebody looks back on when the pair closes. Both read it once both have written. */
export const reflection = z.object({ by: person, part: pairPart, words: z.string(), at: instant });
export type Reflection = z.infer<typeof reflection>;

/** The level of an agreed skill when the pair began and when it closed. */
export const beforeAndAfter = z.object({
  requirementId: id,
  title: z.string(),
  aimedAt: z.string().nullable(),
  before: z.object({ ordinal: z.int(), name: z.string() }).nullable(),
  after: z.object({ ordinal: z.int(), name: z.string() }).nullable(),
});
export type BeforeAndAfter = z.infer<typeof beforeAndAfter>;

/** Who reads what of a pair, as its page says it. */
export const audienceOfPair = z.object({
  /** The owners of the programme, who see that the two meet and how often. */
  owners: z.array(person),
  /** What the manager of the mentee sees by the agreement that is signed; NOTHING before that. */
  manager: person.nullable(),
  managerSharing,
});

export const relationship = z.object({
  id,
  programme: z.object({ id, name: z.string() }),
  mentor: personCard,
  mentee: personCard,
  /** The reader's part; null for the owner of the programme. */
  part: pairPart.nullable(),
  status: relationshipStatus,
  /** Who asked: the mentee, or the owner of the programme who proposes the pair. */
  requestedBy: person,
  proposed: z.boolean(),
  requestedAt: instant,
  /** The first day on which the request has expired; null once it was answered. */
  expiresOn: calendarDate.nullable(),
  /** Whose answer is missing. */
  awaits: z.array(pairPart),
  skills: z.array(soughtSkill),
  /** What was written with the request; null for readers who may not see it. */
  message: z.string().nullable(),
  /** The answer to a request that was declined. Words only for whoever asked and whoever wrote them. */
  declined: z.object({ by: person, reason: declineReason, words: z.string().nullable(), at: instant }).nullable(),
  acceptedAt: instant.nullable(),
  /** Since when they are active, and the day on which the agreement ends. */
  activeSince: calendarDate.nullable(),
  endsOn: calendarDate.nullable(),
  /** `until`: the first day on which they go on; null: without an end. */
  paused: z.object({ since: calendarDate, until: calendarDate.nullable(), by: person, words: z.string().nullable() }).nullable(),
  /** While the pair closes and after: null before. Reflections of the other only once both have written, or it is over. */
  closing: z
    .object({ since: instant, closesOn: calendarDate, reflections: z.array(reflection), mineWritten: z.boolean(), levels: z.array(beforeAndAfter) })
    .nullable(),
  /** How it ended early. Words only for those they were written for. */
  endedEarly: z.object({ by: person, at: instant, reason: endReason.nullable(), words: z.string().nullable(), readers: z.array(endReader) }).nullable(),
  endedAt: instant.nullable(),
  /** The agreement that is in force, or else the one that is being written; null: none. */
  agreement: z.object({ id, number: z.int(), status: agreementStatus, waitsForMe: z.boolean() }).nullable(),
  /** How often they meet; null before they are a pair. */
  rhythm: rhythm.nullable(),
  /** What waits for the reader, the most urgent first. Empty for the owner of the programme. */
  next: z.array(nextStep),
  audience: audienceOfPair,
  /** What the owner of the programme wrote to the pair last, for the two; null: nothing in the last 30 days. */
  ownerWrote: z.object({ by: person, words: z.string(), at: instant }).nullable(),
  may: z.object({
    accept: z.boolean(),
    decline: z.boolean(),
    withdraw: z.boolean(),
    writeAgreement: z.boolean(),
    planSession: z.boolean(),
    logPastSession: z.boolean(),
    addGoal: z.boolean(),
    pause: z.boolean(),
    resume: z.boolean(),
    close: z.boolean(),
    reflect: z.boolean(),
    endEarly: z.boolean(),
  }),
  version: z.int(),
});
export type RelationshipView = z.infer<typeof relationship>;

/** A pair in a list of one's own. */
export const relationshipSummary = relationship.pick({
  id: true, programme: true, mentor: true, mentee: true, part: true, status: true, proposed: true, requestedAt: true, expiresOn: true,
  awaits: true, skills: true, activeSince: true, endsOn: true, endedAt: true,
});
export type RelationshipSummary = z.infer<typeof relationshipSummary>;
export const relationshipPage = pageOf(relationshipSummary);
export const relationshipQuery = pageQuery.extend({
  part: pairPart.optional(),
  /** WAITING: requests without an answer. LIVE: those that take a place. OVER: all that ended. */
  state: z.enum(['WAITING', 'LIVE', 'OVER', 'ALL']).default('ALL'),
});
export const relationshipParams = z.strictObject({ relationshipId: id });

const message = text({ min: 1, max: 2000, missing: 'Write what you would like help with' });
const skillIds = z.array(id).max(5, 'Choose 5 skills or fewer').default([]);

/** A mentee asks a mentor. Without a programme it is the one in which both take part. */
export const askForMentoringBody = z.strictObject({ mentorId: id, programmeId: id.nullable().default(null), message, skillIds });
/** The owner of a programme proposes a pair; both have to accept. `wishId`: the wish that it answers. */
export const proposePairBody = z.strictObject({ mentorId: id, menteeId: id, message, skillIds, wishId: id.nullable().default(null) });
export const declineBody = z.strictObject({ reason: declineReason, words: text({ max: 1000 }).default('') });
export const pauseBody = z.strictObject({ until: calendarDate.nullable().default(null), words: text({ max: 1000 }).default('') });
export const reflectBody = z.strictObject({ words: text({ min: 1, max: 4000, missing: 'Write what you take with you' }) });
export const endEarlyBody = z
  .strictObject({
    reason: endReason.nullable().default(null),
    words: text({ max: 2000 }).default(''),
    readers: z.array(endReader).max(2).default([]).transform((all) => [...new Set(all)]),
  })
  .refine(({ words, readers }) => words === '' || readers.length > 0, { path: ['readers'], message: 'Choose who may read this' });
