import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { policySet, usualPolicies, type PolicySet, type ProgrammePoliciesView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { instantText } from '../people/visibility.queries';
import { ProgrammePolicySet } from './programme-policy-set.entity';

interface PolicyRow {
  programmeId: Id;
  version: number;
  policies: unknown;
  setAt: string;
  setBy: { id: Id; name: string };
}

@Injectable()
export class PolicySets {
  constructor(private readonly tenancy: Tenancy) {}

  /** The policies of these programmes as they are in force now, in this order. */
  async presentOf(programmeIds: readonly Id[]): Promise<ProgrammePoliciesView[]> {
    const rows = await this.tenancy.manager.query<PolicyRow[]>(
      `SELECT DISTINCT ON (s.programme_id) s.programme_id AS "programmeId", s.version, s.policies,
         ${instantText('s.set_at')} AS "setAt", json_build_object('id', m.id, 'name', m.name) AS "setBy"
       FROM programme_policy_set s JOIN member m ON m.organisation_id = s.organisation_id AND m.id = s.set_by
       WHERE s.organisation_id = $1 AND s.programme_id = ANY ($2::uuid[])
       ORDER BY s.programme_id, s.version DESC`,
      [this.tenancy.organisationId, [...programmeIds]],
    );
    const stored = new Map(rows.map(({ policies, ...row }) => [row.programmeId, { ...policySet.parse(policies), ...row }]));
    return programmeIds.map((programmeId) => stored.get(programmeId) ?? { ...usualPolicies, programmeId, version: 1, setAt: null, setBy: null });
  }

  async insert(set: Omit<ProgrammePolicySet, 'organisationId' | 'policies'> & { policies: PolicySet }): Promise<void> {
    await this.tenancy.repository(ProgrammePolicySet).insert({ ...set, organisationId: this.tenancy.organisationId });
  }
}
