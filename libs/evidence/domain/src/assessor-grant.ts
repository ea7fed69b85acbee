import { calendarDate, id, instant, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';

const named = z.object({ id, name: z.string() });

/**
 * The right to judge claims: about the skills of a framework, one skill, or everything in a role profile that is not
 * a skill of a framework; up to a level; until a day. Exactly one of the three is named.
 */
export const assessorGrant = z.object({
  id,
  assessor: named,
  programmeId: id,
  framework: named.nullable(),
  skill: named.nullable(),
  profile: named.nullable(),
  /** Null: up to the top of the scale. */
  highest: z.int().min(1).max(20).nullable(),
  from: calendarDate,
  /** The first day without it. */
  to: calendarDate.nullable(),
  grantedBy: named,
  grantedAt: instant,
  version: z.int(),
});
export type AssessorGrantView = z.infer<typeof assessorGrant>;
export const assessorGrantPage = pageOf(assessorGrant);
export const assessorGrantQuery = pageQuery.extend({ programmeId: id.optional(), assessorId: id.optional() });
export const assessorGrantParams = z.strictObject({ assessorGrantId: id });

const common = {
  assessorId: id,
  programmeId: id,
  highest: z.int().min(1).max(20).nullable().default(null),
  from: calendarDate,
  to: calendarDate.nullable().default(null),
};
export const grantAssessorBody = z.union([
  z.strictObject({ ...common, frameworkId: id }),
  z.strictObject({ ...common, skillId: id }),
  z.strictObject({ ...common, profileId: id }),
]);
export const endAssessorGrantBody = z.strictObject({ to: calendarDate });
