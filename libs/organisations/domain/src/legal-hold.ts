import { calendarDate, id, instant, line } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** What somebody has to keep: while a hold stands, nothing about the person is erased or removed by retention. */
export const legalHold = z.object({
  id,
  memberId: id,
  reason: z.string(),
  /** The last day, in the organisation's time zone; null: until it is lifted. */
  until: calendarDate.nullable(),
  placedAt: instant,
  placedByName: z.string(),
  liftedAt: instant.nullable(),
  /** Whether it stands today. */
  stands: z.boolean(),
});
export type LegalHoldView = z.infer<typeof legalHold>;

export const legalHolds = z.object({ items: z.array(legalHold) });
export const legalHoldParams = z.strictObject({ legalHoldId: id });
export const legalHoldBody = z.strictObject({
  reason: line({ min: 1, max: 300, missing: 'Enter why this person’s data has to be kept' }),
  until: calendarDate.nullable(),
});

/** Whether a hold stands on a day (YYYY-MM-DD): until the end of its last day, or until it is lifted. */
export function holdStands(hold: { readonly until: string | null; readonly liftedAt: unknown }, today: string): boolean {
  return hold.liftedAt === null && (hold.until === null || hold.until >= today);
}
