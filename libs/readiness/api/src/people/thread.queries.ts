import { dayOf, namedLevelOf, personOf, statusOfDecisionKnown } from '@waymark/evidence/api';
import type { Instants, NamedLevel } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import type { Explanation, Sight } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { knownClaim } from './known-work.queries';

/** One requirement of one person, as one reader looks at it. */
export interface ThreadQuestion {
  readonly memberId: Id;
  readonly requirementId: Id;
  readonly measure: string;
  readonly reader: { readonly memberId: Id; readonly sees: Sight };
  /** By when something had to have happened. */
  readonly by: Date;
}

/** The state of the claim `c` at the instant $6. */
const claimStatus = `coalesce((
  SELECT CASE e.action WHEN 'open' THEN 'IN_REVIEW' WHEN 'accept' THEN 'ACCEPTED' WHEN 'return' THEN 'RETURNED' WHEN 'withdraw' THEN 'WITHDRAWN'
    WHEN 'retract' THEN 'RETRACTED' ELSE 'SUBMITTED' END
  FROM claim_event e WHERE e.organisation_id = c.organisation_id AND e.claim_id = c.id AND e.at <= $6 ORDER BY e.number DESC LIMIT 1), 'DRAFT')`;

/** When the evidence `v` was released to the reader $4; null where it is not. */
const releasedAt = `(SELECT ${instantText('r.given_at')} FROM release r
  WHERE r.organisation_id = $1 AND r.subject_kind = 'evidence' AND r.subject_id = v.id AND r.reader_id = $4 AND r.ended_at IS NULL)`;

/** What the evidence `v` is called: its owner, and whom it was released to, see the present text, others what was submitted. */
const titleOf = `CASE WHEN $5 = 'OWN' OR ${releasedAt} IS NOT NULL THEN v.content ->> 'title' ELSE (
  SELECT n.content ->> 'title' FROM evidence_version n WHERE n.organisation_id = $1 AND n.evidence_id = v.id ORDER BY n.number DESC LIMIT 1) END`;

/** $1 the organisation, $2 the person, $3 the measure, $4 the reader, $5 how far they see, $6 the instant, $7 the requirement. */
const claims = `
  SELECT c.id, c.evidence_id, c.created_at, ${claimStatus} AS status,
    CASE WHEN $5 = 'OWN' THEN c.ordinal ELSE coalesce((c.submitted ->> 'ordinal')::int, c.ordinal) END AS ordinal
  FROM claim c
  WHERE c.organisation_id = $1 AND c.owner_id = $2 AND c.measure = $3 AND c.created_at <= $6 AND ${knownClaim('$5', '$4')}`;

/** What the golden thread of a requirement shows, each for those who may see it. */
@Injectable()
export class ThreadQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The claims about the requirement with their evidence, oldest first, as far as the reader may know of them. */
  async work({ memberId, requirementId, measure, reader, by }: ThreadQuestion): Promise<Pick<Explanation, 'claims' | 'evidence'>> {
    const [row] = await this.tenancy.manager.query<Pick<Explanation, 'claims' | 'evidence'>[]>(
      `WITH known AS (${claims}), shown AS (SELECT * FROM known WHERE known.status <> 'WITHDRAWN')
       SELECT
         (SELECT coalesce(json_agg(json_build_object('id', k.id, 'evidenceId', k.evidence_id, 'claimed', ${namedLevelOf('k.ordinal')},
            'status', k.status, 'at', ${instantText('k.created_at')}) ORDER BY k.created_at, k.id), '[]') FROM shown k) AS claims,
         (SELECT coalesce(json_agg(json_build_object('id', v.id, 'title', coalesce(${titleOf}, ''), 'kind', v.kind, 'at', ${instantText('v.created_at')},
            'releasedAt', ${releasedAt}) ORDER BY v.created_at, v.id), '[]')
          FROM evidence v WHERE v.organisation_id = $1 AND v.id IN (SELECT k.evidence_id FROM shown k)) AS evidence
       FROM requirement r WHERE r.organisation_id = $1 AND r.id = $7`,
      [this.tenancy.organisationId, memberId, measure, reader.memberId, reader.sees, by, requirementId],
    );
    return row ?? { claims: [], evidence: [] };
  }

  /** The levels that had been decided about the requirement and had taken effect, the latest to take effect first. Which of them counts is not said. */
  decisions({ memberId, requirementId, measure }: ThreadQuestion, { at, knownAt }: Instants): Promise<Omit<Explanation['decisions'][number], 'counts'>[]> {
    return this.tenancy.manager.query<Omit<Explanation['decisions'][number], 'counts'>[]>(
      `SELECT d.id, ${namedLevelOf('d.ordinal')} AS level, ${statusOfDecisionKnown('$4')} AS status, d.source,
         (SELECT json_agg(m.name ORDER BY m.id = d.second_decided_by) FROM member m
           WHERE m.organisation_id = $1 AND m.id IN (d.decided_by, d.second_decided_by)) AS "decidedBy",
         ${instantText('d.effective_at')} AS "effectiveAt", ${instantText('d.recorded_at')} AS "recordedAt", ${dayOf('d.valid_until')} AS "validUntil"
       FROM decision d JOIN requirement r ON r.organisation_id = $1 AND r.id = $5
       WHERE d.organisation_id = $1 AND d.member_id = $2 AND d.measure = $3 AND d.recorded_at <= $4 AND d.effective_at <= $6
       ORDER BY d.effective_at DESC, d.recorded_at DESC, d.id DESC`,
      [this.tenancy.organisationId, memberId, measure, knownAt, requirementId, at],
    );
  }

  async waiver(waiverId: Id): Promise<Explanation['waiver']> {
    const [row] = await this.tenancy.manager.query<NonNullable<Explanation['waiver']>[]>(
      `SELECT w.id, w.reason, w.from_date::text AS "from", w.to_date::text AS "to", ${personOf('w.decided_by')} ->> 'name' AS "decidedBy"
       FROM waiver w WHERE w.organisation_id = $1 AND w.id = $2`,
      [this.tenancy.organisationId, waiverId],
    );
    return row ?? null;
  }

  /** What a person had said last of themselves. */
  async selfRated({ memberId, requirementId, measure, by }: ThreadQuestion): Promise<NamedLevel | null> {
    const [row] = await this.tenancy.manager.query<{ level: NamedLevel }[]>(
      `SELECT ${namedLevelOf('s.ordinal')} AS level FROM self_rating s JOIN requirement r ON r.organisation_id = $1 AND r.id = $5
       WHERE s.organisation_id = $1 AND s.member_id = $2 AND s.measure = $3 AND s.rated_at <= $4 ORDER BY s.rated_at DESC, s.id DESC LIMIT 1`,
      [this.tenancy.organisationId, memberId, measure, by, requirementId],
    );
    return row?.level ?? null;
  }

  async clausesOf(requirementId: Id): Promise<string[]> {
    const [row] = await this.tenancy.manager.query<{ clauses: string[] }[]>('SELECT clauses FROM requirement WHERE organisation_id = $1 AND id = $2', [
      this.tenancy.organisationId,
      requirementId,
    ]);
    return row?.clauses ?? [];
  }
}
