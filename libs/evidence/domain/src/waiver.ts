import { calendarDate, id, instant, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { claimedRequirement } from './claim';

const person = z.object({ id, name: z.string() });

/** ASKED: a manager asks for it. GRANTED: the owner of a programme gave it. */
export const waiverStatus = z.enum(['ASKED', 'GRANTED', 'REFUSED', 'ENDED']);
export type WaiverStatus = z.infer<typeof waiverStatus>;
export type WaiverAction = 'grant' | 'refuse' | 'end' | 'lapse';

/** A requirement that a member need not meet, from a day to a day, with the reason. */
export const waiver = z.object({
  id,
  member: person,
  requirement: claimedRequirement,
  status: waiverStatus,
  reason: z.string(),
  from: calendarDate,
  to: calendarDate.nullable(),
  askedBy: person.nullable(),
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  version: z.int(),
});
export type WaiverView = z.infer<typeof waiver>;
export const waivers = z.object({ items: z.array(waiver) });
export const waiverParams = z.strictObject({ waiverId: id });
export const askWaiverBody = z
  .strictObject({
    memberId: id,
    requirementId: id,
    reason: text({ min: 1, max: 2000, missing: 'Say why this need not be met' }),
    from: calendarDate,
    to: calendarDate.nullable().default(null),
  })
  .refine(({ from, to }) => to === null || to > from, { path: ['to'], message: 'Choose a day after the first one' });
export const endWaiverBody = z.strictObject({ to: calendarDate });
