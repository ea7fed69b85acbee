import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { AssessorGrant } from './assessor-grant.entity';

/** What a grant is about, in the contract's words, and the table in which it stands. */
const scopeTables = { frameworkId: 'framework', skillId: 'skill', profileId: 'role_profile', programmeId: 'programme' } as const;
export type GrantScope = keyof typeof scopeTables;

@Injectable()
export class AssessorGrantRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The grant as stored, which nobody else changes until the transaction ends. */
  hold(id: Id): Promise<AssessorGrant | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(AssessorGrant).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(grant: Omit<AssessorGrant, 'organisationId' | 'version'>): Promise<void> {
    await this.tenancy.repository(AssessorGrant).insert({ ...grant, organisationId: this.tenancy.organisationId });
  }

  /** False where `version` is no longer what is stored. */
  async endOn({ id, version }: Pick<AssessorGrant, 'id' | 'version'>, to: string): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(AssessorGrant).update({ organisationId, id, version }, { to, version: () => 'version + 1' });
    return affected === 1;
  }

  /** Whether the organisation has what a grant would be about. */
  async has(scope: GrantScope, id: Id): Promise<boolean> {
    const [row] = await this.tenancy.manager.query<unknown[]>(`SELECT id FROM ${scopeTables[scope]} WHERE organisation_id = $1 AND id = $2`, [
      this.tenancy.organisationId,
      id,
    ]);
    return row !== undefined;
  }
}
