import { notFound } from '@waymark/foundation/kernel';
import { sharedWithManager, type RelationshipView } from '@waymark/mentoring/domain';
import { ManagementChains, OrganisationCalendar, ProgrammeQueries } from '@waymark/organisations/api';
import type { PolicySet } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { Agreement } from '../agreements/agreement.entity';
import { PairNameQueries } from './pair-names.queries';
import type { Relationship } from './relationship.entity';

/** Who beside the two sees anything of a pair. */
@Injectable()
export class PairAudience {
  constructor(
    private readonly programmes: ProgrammeQueries,
    private readonly chains: ManagementChains,
    private readonly names: PairNameQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of({ programmeId, menteeId }: Relationship, inForce: Agreement | null, policy: Pick<PolicySet, 'managerSharing'>): Promise<RelationshipView['audience']> {
    const programme = await this.programmes.read(programmeId);
    if (programme === null) throw notFound('programme');
    const chainOf = await this.chains.of([menteeId], await this.calendar.today());
    const [managerId] = chainOf(menteeId);
    return {
      owners: programme.owners,
      manager: managerId === undefined ? null : await this.names.personOf(managerId),
      managerSharing: sharedWithManager(inForce?.terms.managerSharing ?? null, policy.managerSharing),
    };
  }
}
