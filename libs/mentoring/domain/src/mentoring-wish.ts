import { id, instant, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { person } from './person';
import { soughtSkill } from './sought-skill';

/** Somebody asks for a mentor without naming one; the owner of the programme finds somebody. */
export const mentoringWish = z.object({
  id,
  mentee: person,
  programme: z.object({ id, name: z.string() }),
  skills: z.array(soughtSkill),
  /** What they would like help with, for the owner of the programme. */
  words: z.string(),
  /** OPEN until a match is accepted or they take it back. */
  status: z.enum(['OPEN', 'MATCHED', 'WITHDRAWN']),
  wishedAt: instant,
});
export type MentoringWishView = z.infer<typeof mentoringWish>;
export const mentoringWishes = z.object({ items: z.array(mentoringWish) });
export const mentoringWishParams = z.strictObject({ wishId: id });
export const makeWishBody = z.strictObject({
  /** Null: the programme that the person takes part in. */
  programmeId: id.nullable().default(null),
  skillIds: z.array(id).min(1, 'Choose at least one skill').max(5, 'Choose 5 skills or fewer'),
  words: text({ max: 2000 }).default(''),
});
