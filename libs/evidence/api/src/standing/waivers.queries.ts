import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import type { WaiverView } from '@waymark/evidence/domain';
import { Injectable } from '@nestjs/common';
import { claimedRequirementOf, joinRequirement, personOf } from '../claims/claimed-requirement.queries';

const waiverView = `
  SELECT w.id, ${personOf('w.member_id')} AS member, ${claimedRequirementOf} AS requirement, w.status, w.reason,
    w.from_date::text AS "from", w.to_date::text AS "to", ${personOf('w.asked_by')} AS "askedBy", ${personOf('w.decided_by')} AS "decidedBy",
    ${instantText('w.decided_at')} AS "decidedAt", w.version
  FROM waiver w ${joinRequirement('w')}
  WHERE w.organisation_id = $1`;

@Injectable()
export class WaiverQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** What a member need not meet and needed not, with what is asked and was refused; the latest first. */
  ofMember(memberId: Id): Promise<WaiverView[]> {
    return this.tenancy.manager.query<WaiverView[]>(`${waiverView} AND w.member_id = $2 ORDER BY w.asked_at DESC, w.id DESC`, [
      this.tenancy.organisationId,
      memberId,
    ]);
  }

  async read(id: Id): Promise<WaiverView | null> {
    const [waiver] = await this.tenancy.manager.query<WaiverView[]>(`${waiverView} AND w.id = $2`, [this.tenancy.organisationId, id]);
    return waiver ?? null;
  }
}
