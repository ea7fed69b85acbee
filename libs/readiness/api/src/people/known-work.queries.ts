import type { Measure, ClaimStatus } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { releasedTo } from '@waymark/organisations/api';
import type { Sight } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';

/** What a reader may know that somebody has begun about a measure. */
export interface KnownWork {
  readonly measure: Measure;
  /** The claim that is being judged; null: none that the reader may know of. */
  readonly claim: { readonly id: Id; readonly status: ClaimStatus } | null;
}

/**
 * The claims `c` that a reader may know of: their own, those that were submitted by whom they mentor, and of anybody
 * else what was released to them. `sees` is SQL for a `Sight`, `readerId` for whose.
 */
export const knownClaim = (sees: string, readerId: string) => `(
  ${sees} = 'OWN' OR ${sees} = 'MENTOR' AND c.submission > 0 OR ${releasedTo('evidence', 'c.evidence_id', readerId)})`;

/** The state of the claim `c` at the instant `at`, as far as somebody judges it then. */
const judgedAt = (at: string) => `(
  SELECT CASE e.action WHEN 'submit' THEN 'SUBMITTED' WHEN 'release' THEN 'SUBMITTED' WHEN 'open' THEN 'IN_REVIEW' END
  FROM claim_event e WHERE e.organisation_id = c.organisation_id AND e.claim_id = c.id AND e.at <= ${at} ORDER BY e.number DESC LIMIT 1)`;

/** Whether the claim `c` was taken back by the instant `at`. */
const withdrawnAt = (at: string) => `EXISTS (
  SELECT FROM claim_event e WHERE e.organisation_id = c.organisation_id AND e.claim_id = c.id AND e.action IN ('withdraw', 'lapse') AND e.at <= ${at})`;

/** $1 the organisation, $2 the people, $3 the reader, $4 how far they see, $5 the instant. */
const knownWork = `
  SELECT c.owner_id AS "memberId", c.measure,
    (array_agg(json_build_object('id', c.id, 'status', judged.status) ORDER BY judged.status, c.created_at DESC, c.id DESC)
      FILTER (WHERE judged.status IS NOT NULL))[1] AS claim
  FROM claim c CROSS JOIN LATERAL (SELECT ${judgedAt('$5')} AS status OFFSET 0) judged
  WHERE c.organisation_id = $1 AND c.owner_id = ANY ($2::uuid[]) AND c.created_at <= $5 AND ${knownClaim('$4', '$3')} AND NOT ${withdrawnAt('$5')}
  GROUP BY c.owner_id, c.measure`;

/** What people have begun, as far as a reader may know of it. */
@Injectable()
export class KnownWorkQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** What some people had begun by an instant, by the person, in one statement. */
  async of(memberIds: readonly Id[], reader: { readonly memberId: Id; readonly sees: Sight }, at: Date): Promise<(memberId: Id) => readonly KnownWork[]> {
    const rows = await this.tenancy.manager.query<(KnownWork & { memberId: Id })[]>(knownWork, [
      this.tenancy.organisationId,
      [...memberIds],
      reader.memberId,
      reader.sees,
      at,
    ]);
    const known = Map.groupBy(rows, ({ memberId }) => memberId);
    return (memberId) => known.get(memberId) ?? [];
  }

  /** Of which measures a person had said by an instant where they stand. For those who follow a person's own words. */
  async selfRated(memberId: Id, at: Date): Promise<ReadonlySet<Measure>> {
    const rows = await this.tenancy.manager.query<{ measure: Measure }[]>('SELECT DISTINCT s.measure FROM self_rating s WHERE s.organisation_id = $1 AND s.member_id = $2 AND s.rated_at <= $3', [
      this.tenancy.organisationId,
      memberId,
      at,
    ]);
    return new Set(rows.map(({ measure }) => measure));
  }
}
