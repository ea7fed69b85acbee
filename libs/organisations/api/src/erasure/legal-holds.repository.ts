import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { LegalHoldView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { instantText } from '../people/visibility.queries';
import { standingHold } from '../personal-data/persons.queries';
import { LegalHold } from './legal-hold.entity';

@Injectable()
export class LegalHoldRepository {
  constructor(private readonly tenancy: Tenancy) {}

  listOf(memberId: Id): Promise<LegalHoldView[]> {
    return this.tenancy.manager.query<LegalHoldView[]>(
      `SELECT h.id, h.member_id AS "memberId", h.reason, h.until::text AS until, ${instantText('h.placed_at')} AS "placedAt",
         a.name AS "placedByName", ${instantText('h.lifted_at')} AS "liftedAt", ${standingHold} AS stands
       FROM legal_hold h JOIN member a ON a.organisation_id = h.organisation_id AND a.id = h.placed_by
       WHERE h.organisation_id = $1 AND h.member_id = $2 ORDER BY h.placed_at DESC, h.id DESC`,
      [this.tenancy.organisationId, memberId],
    );
  }

  async insert(hold: Omit<LegalHold, 'organisationId' | 'liftedAt' | 'liftedBy'>): Promise<void> {
    await this.tenancy.repository(LegalHold).insert({ ...hold, organisationId: this.tenancy.organisationId });
  }

  /** Ends a hold, and gives for whom it was. Null where there is none to end. */
  async lift(id: Id, by: Id, at: Date): Promise<Id | null> {
    const found = { organisationId: this.tenancy.organisationId, id };
    const { affected } = await this.tenancy.repository(LegalHold).update({ ...found, liftedAt: IsNull() }, { liftedAt: at, liftedBy: by });
    return affected === 1 ? (await this.tenancy.repository(LegalHold).findOneByOrFail(found)).memberId : null;
  }
}
