import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { DeclaredPurpose } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PurposeAcknowledgement } from './purpose-acknowledgement.entity';

@Injectable()
export class PurposeAcknowledgements {
  constructor(private readonly tenancy: Tenancy) {}

  /** What a member has acknowledged, of all versions. */
  of(memberId: Id): Promise<DeclaredPurpose[]> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(PurposeAcknowledgement).findBy({ organisationId, memberId });
  }

  /** False where the member had acknowledged this version already. */
  async add(memberId: Id, { programmeId, purposeVersion }: DeclaredPurpose, at: Date): Promise<boolean> {
    const added = await this.tenancy.manager.query<unknown[]>(
      `INSERT INTO purpose_acknowledgement (organisation_id, member_id, programme_id, purpose_version, acknowledged_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING member_id`,
      [this.tenancy.organisationId, memberId, programmeId, purposeVersion, at],
    );
    return added.length === 1;
  }
}
