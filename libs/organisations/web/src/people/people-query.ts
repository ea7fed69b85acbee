import { memberQuery, organisationRole, type OrganisationRole } from '@waymark/organisations/domain';
import * as z from 'zod';

export const gaps = memberQuery.shape.without.unwrap();
export type Gap = z.infer<typeof gaps>;

export const gapWords: Record<Gap, string> = { MANAGER: 'No manager', TEAM: 'No team' };

/** What narrows the list of people besides words and status. */
export interface Refinements {
  teamId: string | undefined;
  managerId: string | undefined;
  role: OrganisationRole | undefined;
  without: Gap | undefined;
}

/** The refinements that an address holds. What means nothing is left out, as if nobody had asked for it. */
export function refinementsIn(address: Readonly<Partial<Record<keyof Refinements, string>>>): Refinements {
  const id = z.uuid();
  return {
    teamId: id.safeParse(address.teamId).data,
    managerId: id.safeParse(address.managerId).data,
    role: organisationRole.safeParse(address.role).data,
    without: gaps.safeParse(address.without).data,
  };
}
