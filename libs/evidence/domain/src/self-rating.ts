import { id, instant, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { namedLevel } from './claim';

/** What a person says of themselves, at an instant. It counts for nothing and is always shown apart from confirmed. */
export const selfRating = z.object({ id, requirementId: id, level: namedLevel, note: z.string(), ratedAt: instant });
export type SelfRatingView = z.infer<typeof selfRating>;
export const rateSelfBody = z.strictObject({
  requirementId: id,
  ordinal: z.int().min(1).max(20),
  note: text({ max: 2000 }).default(''),
});
export const selfRatings = z.object({ items: z.array(selfRating) });
