import { id, instant, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { organisationRole } from './access';

/** A role that a member holds. PROGRAMME_OWNER names its programme; ORGANISATION_ADMIN names none. */
export const roleGrant = z.object({
  id,
  memberId: id,
  memberName: z.string(),
  role: organisationRole,
  programmeId: id.nullable(),
  grantedAt: instant,
});
export type RoleGrantView = z.infer<typeof roleGrant>;

export const roleGrantPage = pageOf(roleGrant);
export const roleGrantQuery = pageQuery.extend({ memberId: id.optional(), role: organisationRole.optional() });
export const roleGrantParams = z.strictObject({ roleGrantId: id });

export const grantRoleBody = z.discriminatedUnion('role', [
  z.strictObject({ memberId: id, role: z.literal('ORGANISATION_ADMIN') }),
  z.strictObject({ memberId: id, role: z.literal('PROGRAMME_OWNER'), programmeId: id }),
]);
