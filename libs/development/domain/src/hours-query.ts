import { calendarDate } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { yearKind } from './hours';

/** The hours of a person, a year at a time. */
export const hoursOverview = z.object({
  years: z.array(
    z.object({ year: z.int(), minutes: z.int(), byKind: z.object({ TRAINING: z.int(), PDA: z.int(), QUALIFICATION: z.int(), WORK_ACTIVITY: z.int() }) }),
  ),
});
export const hoursQuery = z.strictObject({ years: yearKind.default('CALENDAR') });

/** From a day to a day, both included. */
export const hoursFileQuery = z
  .strictObject({ from: calendarDate.optional(), to: calendarDate.optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'], message: 'Choose a day that is not before the first one' });
