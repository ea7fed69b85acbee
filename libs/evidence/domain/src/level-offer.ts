import * as z from 'zod';
import { covers, needsSecondAssessor, type GrantFacts, type JudgedFacts } from './assessor-policy';

/**
 * A level that somebody who judges might give, by its number, and what stands in the way of their doing so. TAKES_TWO: it
 * is judged by two from the start, each without seeing the other. BEYOND_GRANT: their right to judge does not reach it.
 */
export const levelOffer = z.object({ ordinal: z.int(), obstacle: z.enum(['TAKES_TWO', 'BEYOND_GRANT']).nullable() });
export type LevelOffer = z.infer<typeof levelOffer>;

/** What is judged, and by how many from the start. */
export interface JudgedScale extends Omit<JudgedFacts, 'level' | 'ownerId'> {
  /** The steps of its scale. */
  readonly steps: number;
  readonly byTwo: boolean;
}

/**
 * Whether a level cannot be given by one who judges alone: two judge it from the start, because a second one who came
 * later would know what the first has said.
 */
export function takesTwo(level: number, { steps, byTwo }: Pick<JudgedScale, 'steps' | 'byTwo'>, policy: { readonly secondAssessorForTopLevel: boolean }): boolean {
  return !byTwo && needsSecondAssessor(level, steps, policy);
}

/** Every level of the scale, the lowest first, as it is open to somebody with these grants on a day. */
export function levelOffers(judged: JudgedScale, grants: readonly GrantFacts[], policy: { readonly secondAssessorForTopLevel: boolean }, day: string): LevelOffer[] {
  return Array.from({ length: judged.steps }, (_, step) => {
    const level = step + 1;
    if (takesTwo(level, judged, policy)) return { ordinal: level, obstacle: 'TAKES_TWO' };
    return { ordinal: level, obstacle: grants.some((grant) => covers(grant, { ...judged, level }, day)) ? null : 'BEYOND_GRANT' };
  });
}
