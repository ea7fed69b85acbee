import { calendarDate, id, line, text } from '@waymark/foundation/kernel';
import { timeZone, workingDays } from '@waymark/organisations/domain';
import { scaleLevel } from '@waymark/role-profiles/domain';
import * as z from 'zod';
import { personCard } from './person';
import { soughtSkill } from './sought-skill';

/** How a pair meets. EITHER: both ways are fine. */
export const meetingWay = z.enum(['ONLINE', 'IN_PERSON', 'EITHER']);
export type MeetingWay = z.infer<typeof meetingWay>;

/** A language as BCP 47 writes it, such as en, cy or pt-BR. */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'Choose a language');

/** A time of day on the clock of the zone it stands beside, as HH:MM. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time as HH:MM, like 09:30');

/** The hours in which somebody usually works, in their own time zone. */
export const workingHours = z
  .strictObject({ days: workingDays, from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'Choose a time after the first one' });
export type WorkingHours = z.infer<typeof workingHours>;

/** The most people that somebody can offer to mentor at a time. */
export const mostPlaces = 20;
const mostSkills = 30;

const helpWith = z.strictObject({ skillId: id, ordinal: z.int().min(1).max(20) });

/** What a mentor writes of themselves. */
const written = {
  /** Whether they are found in the directory. Nobody is before they say so. */
  offering: z.boolean(),
  aboutMe: text({ max: 2000 }),
  meets: meetingWay,
  /** Where they meet in person, such as Leeds. */
  place: line({ max: 120 }),
  languages: z.array(language).max(10).refine((all) => new Set(all).size === all.length, 'Name each language once'),
  timeZone,
  workingHours: workingHours.nullable(),
  /** How many people they mentor at a time. 0: nobody new, and those they have stay. */
  capacity: z.int('Enter a whole number').min(0).max(mostPlaces, `Use ${mostPlaces} or fewer`),
  /** The day from which they take somebody new again; null: they do now. */
  pausedUntil: calendarDate.nullable(),
  /** Skills of frameworks they help with, each up to a level. */
  helpsWith: z
    .array(helpWith)
    .max(mostSkills, `Choose ${mostSkills} skills or fewer`)
    .refine((all) => new Set(all.map(({ skillId }) => skillId)).size === all.length, 'Name each skill once'),
};

export const changeMentorProfileBody = z
  .strictObject(written)
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

/** A skill that a mentor offers help with. */
export const offeredSkill = z.object({
  skill: soughtSkill,
  /** Up to which level they offer help. */
  level: scaleLevel,
  /** The level that is confirmed for them today; null where none is. */
  confirmed: scaleLevel.nullable(),
});
export type OfferedSkill = z.infer<typeof offeredSkill>;

/** The places of a mentor on a day. */
export const mentorPlaces = z.object({
  capacity: z.int(),
  /** Pairs that take a place: ACCEPTED, ACTIVE, PAUSED and CLOSING. */
  taken: z.int(),
  /** What is left; 0 where more are taken than are offered. */
  free: z.int(),
  /** From when: of a free place, null is now; where none is free, the day on which one might be, null if nobody can say. */
  freeFrom: calendarDate.nullable(),
  /** How many wait to be told when a place is free. */
  waiting: z.int(),
});
export type MentorPlaces = z.infer<typeof mentorPlaces>;

/** A mentor as the organisation sees them. */
export const mentorProfile = z.object({
  mentor: personCard,
  offering: z.boolean(),
  aboutMe: z.string(),
  meets: meetingWay,
  place: z.string(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  workingHours: workingHours.nullable(),
  pausedUntil: calendarDate.nullable(),
  helpsWith: z.array(offeredSkill),
  places: mentorPlaces,
  /** The middle of how many days they took to answer requests; null before they answered three. */
  usuallyAnswersInDays: z.int().nullable(),
  /** Whether no pair of theirs has met yet. */
  newToMentoring: z.boolean(),
  /** 1 before anything was saved: everything is empty, and they are not found. */
  version: z.int(),
});
export type MentorProfileView = z.infer<typeof mentorProfile>;
export const mentorParams = z.strictObject({ memberId: id });
