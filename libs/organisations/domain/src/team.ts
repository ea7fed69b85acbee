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
/**
 * Takes people out of one team and puts them into another in one go, from today: all of them or none.
 * `fromTeamId` null: nobody is taken out of anything.
 */
export const teamMoveBody = z
  .strictObject({
    memberIds: z.array(id).min(1, 'Choose at least one person').max(100, 'Choose 100 people or fewer'),
    fromTeamId: id.nullable(),
    toTeamId: id,
  })
  .refine(({ fromTeamId, toTeamId }) => fromTeamId !== toTeamId, { error: 'Choose another team', path: ['toTeamId'] });

export const teamBody = z.strictObject({ name: line({ min: 1, max: 120, missing: 'Enter a name' }) });
