import { calendarDate, id, line, pageOf, pageQuery } from '@waymark/foundation/kernel';
import { scaleLevel } from '@waymark/role-profiles/domain';
import * as z from 'zod';
import { language, meetingWay, mentorProfile } from './mentor-profile';
import { relationshipStatus } from './relationship-lifecycle';
import { soughtSkill } from './sought-skill';

/** Why a mentor is suggested: facts that the mentee can check, never a score. In the order in which they are told. */
export const matchReason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('CONFIRMED_ABOVE'),
    skill: soughtSkill,
    confirmed: scaleLevel,
    /** The day of the decision. */
    decidedOn: calendarDate.nullable(),
    /** What the mentee's role asks for, and what is confirmed for the mentee; null: nothing is. */
    need: scaleLevel,
    yours: scaleLevel.nullable(),
  }),
  /** Holds the role that the mentee works towards. */
  z.object({ kind: z.literal('HOLDS_TARGET_ROLE'), role: z.string() }),
  /** So many of their mentees were confirmed at the level since they began. */
  z.object({ kind: z.literal('MENTORED_THROUGH'), skill: soughtSkill, level: scaleLevel, people: z.int() }),
  z.object({ kind: z.literal('ALSO_STRONG_IN'), skill: soughtSkill, confirmed: scaleLevel }),
  /** Neither above nor below the mentee, and not an assessor of a claim of theirs. */
  z.object({ kind: z.literal('INDEPENDENT') }),
  z.object({ kind: z.literal('SHARED_LANGUAGES'), languages: z.array(z.string()) }),
  /** So many hours of a week in which both work. */
  z.object({ kind: z.literal('SHARED_HOURS'), hours: z.int() }),
  z.object({ kind: z.literal('FREE_PLACE'), free: z.int(), of: z.int(), from: calendarDate.nullable() }),
  z.object({ kind: z.literal('NEW_TO_MENTORING') }),
]);
export type MatchReason = z.infer<typeof matchReason>;

/** What to think of before asking somebody. BARRED: the programme lets nobody of the reporting line mentor. */
export const matchCare = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('SAME_TEAM'), team: z.string() }),
  z.object({ kind: z.literal('REPORTING_LINE'), barred: z.boolean() }),
  z.object({ kind: z.literal('ASSESSOR_OF_YOURS') }),
]);
export type MatchCare = z.infer<typeof matchCare>;

/** A mentor beside the person who looks. */
export const mentorCard = mentorProfile.omit({ aboutMe: true, workingHours: true, version: true }).extend({
  /** Two or three are shown. */
  reasons: z.array(matchReason),
  cares: z.array(matchCare),
  /** The gap of the reader that they would help with first: its place among the reader's gaps, the widest is 1. */
  about: z.object({ skill: soughtSkill, rank: z.int() }).nullable(),
  /** Where there is something between the reader and this mentor already. */
  relationship: z.object({ id, status: relationshipStatus }).nullable(),
  /** Whether the reader waits to be told of a free place. */
  watched: z.boolean(),
  /** Whether the reader can ask now; if not, why. */
  asking: z.enum(['POSSIBLE', 'ASKED_ALREADY', 'NO_PLACE', 'BARRED', 'ENOUGH_MENTORS', 'YOURSELF']),
});
export type MentorCard = z.infer<typeof mentorCard>;

export const mentorPage = pageOf(mentorCard).extend({
  /** How many match what is looked for, those without a free place among them where `places` lets them in. */
  matching: z.int(),
  /** How many more match but have no place free, and the first three of them with when they might. */
  withoutPlace: z.object({ count: z.int(), first: z.array(z.object({ id, name: z.string(), freeFrom: calendarDate.nullable(), waiting: z.int() })) }),
  /** How many people of the organisation offer mentoring. */
  offering: z.int(),
  /** How many mentors the reader may have at a time and has. */
  mentorsAtOnce: z.int(),
  yourMentors: z.int(),
});
export type MentorPage = z.infer<typeof mentorPage>;

export const mentorQuery = pageQuery.extend({
  /** Part of a name, a team or a skill; letters match in either case and whatever their accents. */
  search: line({ max: 100 }).optional(),
  skillId: id.optional(),
  /** Confirmed at this level or above, in `skillId` or else in any skill they offer that matches the search. */
  atLeast: z.coerce.number().int().min(1).max(20).optional(),
  language: language.optional(),
  meets: meetingWay.optional(),
  /** NOW: only who has a place free. FULL: only who has none. */
  places: z.enum(['ANY', 'NOW', 'FULL']).default('ANY'),
  sort: z.enum(['GAPS', 'SOONEST', 'NAME']).default('GAPS'),
});

/** Who fits the reader's gaps best, the first one first. */
export const mentorSuggestions = z.object({ items: z.array(mentorCard) });
export const mentorSuggestionQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(20).default(3) });

/** A mentor with what there is between them and the reader. */
export const mentorPageView = mentorProfile.extend({ card: mentorCard });
