import { notFound, type Id } from '@waymark/foundation/kernel';
import { policySet, strictest, type AppliedPolicies, type ProgrammePoliciesView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { OrganisationCalendar } from '../people/organisation-calendar';
import { ProgrammeQueries } from '../people/programmes.queries';
import { Participation } from './participation.queries';
import { PolicySets } from './policy-sets.repository';

/** By which policies somebody takes part, for the domains that have to keep to them. Call it inside a transaction. */
@Injectable()
export class ProgrammePolicies {
  constructor(
    private readonly programmes: ProgrammeQueries,
    private readonly participation: Participation,
    private readonly sets: PolicySets,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** @throws DomainError NOT_FOUND where the organisation has no such programme. */
  async of(programmeId: Id): Promise<AppliedPolicies> {
    if ((await this.programmes.read(programmeId)) === null) throw notFound('programme');
    return applied(await this.sets.presentOf([programmeId]));
  }

  /**
   * The policies that hold for a member today: those of the programme that they take part in, of several the stricter
   * ones, and those of the organisation's first programme where they take part in none.
   */
  async forMember(memberId: Id): Promise<AppliedPolicies> {
    const programmeIds = await this.participation.programmesOf([memberId], await this.calendar.today());
    return applied(await this.sets.presentOf(programmeIds));
  }
}

function applied(views: readonly ProgrammePoliciesView[]): AppliedPolicies {
  const sets = views.map(({ programmeId: _, version: __, setAt: ___, setBy: ____, ...policies }) => policySet.parse(policies));
  return { ...strictest(sets), sources: views.map(({ programmeId, version }) => ({ programmeId, version })) };
}
