import { calendarDate, id, instant } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** What is not well with a pair, told from dates and counts alone; the most urgent first. */
export const healthConcern = z.enum([
  'NO_FIRST_MEETING', 'NO_MEETING', 'SLOWER_THAN_AGREED', 'PAUSED_WITHOUT_END', 'NOT_SIGNED', 'ACTIONS_AGEING',
]);
export type HealthConcern = z.infer<typeof healthConcern>;

/** A concern and for how many days it has been so. */
export const concern = z.object({ kind: healthConcern, days: z.int() });
export type Concern = z.infer<typeof concern>;

/** A week of a pair, from its Monday: the numbers of the sessions that were held, and how many did not happen. */
export const week = z.object({ monday: calendarDate, sessions: z.array(z.int()), missed: z.int() });
export type Week = z.infer<typeof week>;

/** How often a pair meets, against what it agreed. */
export const rhythm = z.object({
  /** What they agreed, or else what the programme expects, in days. */
  cadenceDays: z.int(),
  agreed: z.boolean(),
  held: z.int(),
  lastMetOn: calendarDate.nullable(),
  nextSession: z.object({ id, number: z.int().nullable(), startsAt: instant, timeZone: z.string(), prepared: z.boolean() }).nullable(),
  /** None: on track. */
  concerns: z.array(concern),
  /** The last weeks up to the present one, the oldest first. */
  weeks: z.array(week),
});
export type Rhythm = z.infer<typeof rhythm>;
