import { id } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** Somebody as they are named beside what they wrote. */
export const person = z.object({ id, name: z.string() });
export type Person = z.infer<typeof person>;

/** Somebody as a page introduces them. */
export const personCard = person.extend({ jobTitle: z.string().nullable(), teams: z.array(z.object({ id, name: z.string() })) });
export type PersonCard = z.infer<typeof personCard>;

/** The two of a pair. */
export const pairPart = z.enum(['MENTEE', 'MENTOR']);
export type PairPart = z.infer<typeof pairPart>;

/** The other one of the pair. */
export function otherPart(part: PairPart): PairPart {
  return part === 'MENTEE' ? 'MENTOR' : 'MENTEE';
}
