import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { standingHold } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';

/** What two people wrote, of pairs that $2 holds. Revisions and stages are of their sessions. */
const written = [
  'mentoring_shared_note t USING mentoring_relationship r WHERE r.id = t.relationship_id',
  'mentoring_private_note t USING mentoring_relationship r WHERE r.id = t.relationship_id',
  'mentoring_revision t USING mentoring_session r WHERE r.id = t.session_id',
  'mentoring_stage t USING mentoring_session r WHERE r.id = t.session_id',
] as const;

/** Removes what a pair wrote once it was kept for as long after the end as the two agreed. */
@Injectable()
export class AgreedRetention {
  constructor(private readonly tenancy: Tenancy) {}

  /** Of a few pairs at a time, and of nobody for whom a legal hold stands. Doing it again finds nothing to do. */
  async remove(now: Date): Promise<void> {
    const pairs = await this.keptLongEnough(now);
    if (pairs.length === 0) return;
    for (const table of written) {
      const pair = table.includes('mentoring_session') ? 'r.relationship_id' : 'r.id';
      await this.tenancy.manager.query(`DELETE FROM ${table} AND r.organisation_id = $1 AND t.organisation_id = $1 AND ${pair} = ANY ($2::uuid[])`, [this.tenancy.organisationId, pairs]);
    }
  }

  private async keptLongEnough(now: Date): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT r.id FROM mentoring_relationship r
       JOIN mentoring_agreement a ON a.organisation_id = r.organisation_id AND a.relationship_id = r.id AND a.status = 'SIGNED'
       WHERE r.organisation_id = $1 AND r.status IN ('COMPLETED', 'ENDED_EARLY')
         AND r.ended_at + make_interval(months => (a.terms ->> 'retentionMonths')::int) <= $2
         AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.organisation_id = r.organisation_id AND h.member_id IN (r.mentee_id, r.mentor_id) AND ${standingHold})
         AND (EXISTS (SELECT FROM mentoring_session s JOIN mentoring_stage t ON t.organisation_id = s.organisation_id AND t.session_id = s.id
             WHERE s.organisation_id = r.organisation_id AND s.relationship_id = r.id)
           OR EXISTS (SELECT FROM mentoring_shared_note n WHERE n.organisation_id = r.organisation_id AND n.relationship_id = r.id)
           OR EXISTS (SELECT FROM mentoring_private_note n WHERE n.organisation_id = r.organisation_id AND n.relationship_id = r.id))
       ORDER BY r.ended_at, r.id LIMIT 50`,
      [this.tenancy.organisationId, now],
    );
    return rows.map(({ id }) => id);
  }
}
