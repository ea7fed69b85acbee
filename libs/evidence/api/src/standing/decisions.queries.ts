import { cutPage, decodeCursor, id, instant, invalid, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import type { DecisionView, standingApi } from '@waymark/evidence/domain';
import { Injectable } from '@nestjs/common';
import { claimedRequirementOf, isThere, joinRequirement, measureOfRequirement, namedLevelOf, personOf } from '../claims/claimed-requirement.queries';
import { dayOf } from './organisation-days.queries';
import { statusOfDecision } from './standing-view.queries';

/** Who is to answer the appeal against the decision `d`: the last one that it was given to. */
const assessorOfAppeal = `(SELECT last.assessor_id FROM decision_event last
  WHERE last.organisation_id = $1 AND last.decision_id = d.id ORDER BY last.number DESC LIMIT 1)`;

/** The contract's shape of decisions, with all that anybody may see of them. */
const decisionView = `
  SELECT d.id, ${personOf('d.member_id')} AS member, ${claimedRequirementOf} AS requirement, ${namedLevelOf('d.ordinal')} AS level,
    ${statusOfDecision} AS status, d.source,
    (SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.id = d.second_decided_by)
      FROM member m WHERE m.organisation_id = $1 AND m.id IN (d.decided_by, d.second_decided_by)) AS "decidedBy",
    d.rationale, ${instantText('d.effective_at')} AS "effectiveAt", ${instantText('d.recorded_at')} AS "recordedAt",
    ${dayOf('d.valid_until')} AS "validUntil",
    (SELECT coalesce(json_agg(json_build_object('claimId', t.claim_id, 'evidenceId', t.evidence_id, 'evidenceVersion', t.evidence_number,
        'title', n.content ->> 'title') ORDER BY t.claim_id), '[]')
      FROM decision_citation t JOIN evidence_version n
        ON n.organisation_id = t.organisation_id AND n.evidence_id = t.evidence_id AND n.number = t.evidence_number
      WHERE t.organisation_id = $1 AND t.decision_id = d.id) AS cites,
    EXISTS (
      SELECT FROM decision_citation t JOIN claim c ON c.organisation_id = t.organisation_id AND c.id = t.claim_id
      WHERE t.organisation_id = $1 AND t.decision_id = d.id AND c.status = 'RETRACTED') AS flagged,
    (SELECT json_build_object('at', ${instantText('e.at')}, 'reason', coalesce(e.reason, ''), 'assessor', ${personOf(assessorOfAppeal)}, 'offers', json_build_array())
      FROM decision_event e WHERE e.organisation_id = $1 AND e.decision_id = d.id AND e.action = 'appeal' AND ${statusOfDecision} = 'APPEALED'
      ORDER BY e.number DESC LIMIT 1) AS appeal
  FROM decision d ${joinRequirement('d')}
  WHERE d.organisation_id = $1`;

const inOrder = 'ORDER BY d.recorded_at DESC, d.id DESC';
const afterCursor = (at: string, last: string) => `(${at}::timestamptz IS NULL OR (d.recorded_at, d.id) < (${at}, ${last}::uuid))`;

/** A measure that an assessor has decided about, or of which a level was taken back. */
export interface Judged {
  /** The day from which on assessors have decided about it; null: only what was recorded from before was taken back. */
  readonly firstAssessedOn: string | null;
}

@Injectable()
export class DecisionQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async read(decisionId: Id): Promise<DecisionView | null> {
    const [decision] = await this.tenancy.manager.query<DecisionView[]>(`${decisionView} AND d.id = $2`, [this.tenancy.organisationId, decisionId]);
    return decision ?? null;
  }

  /** The measures that assessors have decided about, or of which a level was taken back, for each of these people. */
  async judgedBefore(memberIds: readonly Id[]): Promise<ReadonlyMap<Id, ReadonlyMap<string, Judged>>> {
    const rows = await this.tenancy.manager.query<(Judged & { memberId: Id; measure: string })[]>(
      `SELECT d.member_id AS "memberId", d.measure,
         ${dayOf(`min(d.effective_at) FILTER (WHERE d.source IN ('CLAIM', 'APPEAL'))`)} AS "firstAssessedOn" FROM decision d
       WHERE d.organisation_id = $1 AND d.member_id = ANY ($2::uuid[])
         AND (d.source IN ('CLAIM', 'APPEAL') OR ${statusOfDecision} = 'REVOKED') GROUP BY d.member_id, d.measure`,
      [this.tenancy.organisationId, memberIds],
    );
    const judged = new Map<Id, Map<string, Judged>>();
    for (const { memberId, measure, firstAssessedOn } of rows) judged.set(memberId, (judged.get(memberId) ?? new Map<string, Judged>()).set(measure, { firstAssessedOn }));
    return judged;
  }

  /** A page of the decisions about a member, the latest recorded first; with a requirement, those that count for it. */
  async ofMember(memberId: Id, { requirementId, cursor, limit }: QueryOf<typeof standingApi.listDecisions>): Promise<Page<DecisionView>> {
    const after = readDecisionCursor(cursor);
    const rows = await this.tenancy.manager.query<DecisionView[]>(
      `${decisionView} AND d.member_id = $2 AND ($3::uuid IS NULL OR d.measure = (
         SELECT ${measureOfRequirement} FROM requirement r WHERE r.organisation_id = $1 AND r.id = $3))
       AND ${afterCursor('$4', '$5')} ${inOrder} LIMIT $6`,
      [this.tenancy.organisationId, memberId, requirementId ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
    );
    return cutPage(rows, limit, ({ recordedAt, id: last }) => [recordedAt, last]);
  }

  /** A page of the decisions that somebody is asked to look at again. */
  async appealsTo(assessorId: Id, { cursor, limit }: QueryOf<typeof standingApi.listAppeals>): Promise<Page<DecisionView>> {
    const after = readDecisionCursor(cursor);
    const rows = await this.tenancy.manager.query<DecisionView[]>(
      `${decisionView} AND ${isThere('d.member_id')} AND EXISTS (
         SELECT FROM decision_event e WHERE e.organisation_id = $1 AND e.decision_id = d.id AND e.status = 'APPEALED' AND e.assessor_id = $2
           AND e.number = (SELECT max(l.number) FROM decision_event l WHERE l.organisation_id = $1 AND l.decision_id = d.id))
       AND ${afterCursor('$3', '$4')} ${inOrder} LIMIT $5`,
      [this.tenancy.organisationId, assessorId, after?.at ?? null, after?.id ?? null, limit + 1],
    );
    return cutPage(rows, limit, ({ recordedAt, id: last }) => [recordedAt, last]);
  }
}

function readDecisionCursor(cursor: string | undefined): { at: string; id: Id } | null {
  if (cursor === undefined) return null;
  const [at, lastId] = decodeCursor(cursor, 2) ?? [];
  const moment = instant.safeParse(at);
  const last = id.safeParse(lastId);
  if (!moment.success || !last.success) throw invalid('query.cursor', 'This is not a cursor of this list. Begin with the first page.');
  return { at: moment.data, id: last.data };
}
