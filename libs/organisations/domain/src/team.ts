import { id, instant, line, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';

export const team = z.object({
  id,
  name: z.string(),
  /** How many active members are in the team today. */
  size: z.int(),
  createdAt: instant,
  version: z.int(),
});
export type TeamView = z.infer<typeof team>;

export const teamPage = pageOf(team);
export const teamQuery = pageQuery.extend({ search: line({ max: 100 }).optional() });
export const teamParams = z.strictObject({ teamId: id });
export const teamMemberParams = z.strictObject({ teamId: id, memberId: id });
export const teamBody = z.strictObject({ name: line({ min: 1, max: 120, missing: 'Enter a name' }) });
