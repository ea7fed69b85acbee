import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

/** A claim that a reader meets: of which evidence, and whose. */
export interface MetClaim {
  readonly id: Id;
  readonly evidenceId: Id;
  readonly ownerId: Id;
  /** Whether it was ever submitted. */
  readonly submitted: boolean;
}

/** A piece of evidence that a reader meets. */
export type MetEvidence = Pick<MetClaim, 'id' | 'ownerId' | 'submitted'>;

/** Whether an appeal against the decision with this id waits for somebody's answer. */
const hearsAppeal = (decisionId: string, memberId: string) => `EXISTS (
  SELECT FROM decision_event e WHERE e.organisation_id = $1 AND e.decision_id = ${decisionId} AND e.status = 'APPEALED' AND e.assessor_id = ${memberId}
    AND e.number = (SELECT max(l.number) FROM decision_event l WHERE l.organisation_id = $1 AND l.decision_id = e.decision_id))`;

/**
 * Whether somebody judges the claim `c` now, has said their word on it, or is to answer an appeal against what rests on
 * it, and declared no conflict since. `which` is SQL for the reviews `spoken` that count, by default all.
 */
export const judges = (memberId: string, which = 'true') => `(
  (c.assessor_id = ${memberId} OR c.second_assessor_id = ${memberId} OR EXISTS (
    SELECT FROM review spoken WHERE spoken.organisation_id = $1 AND spoken.claim_id = c.id
      AND spoken.reviewer_id = ${memberId} AND spoken.spoken_at IS NOT NULL AND ${which})
    OR EXISTS (
      SELECT FROM decision_citation t WHERE t.organisation_id = $1 AND t.claim_id = c.id AND ${hearsAppeal('t.decision_id', memberId)}))
  AND NOT EXISTS (
    SELECT FROM conflict_of_interest k WHERE k.organisation_id = $1 AND k.claim_id = c.id AND k.member_id = ${memberId}))`;

/**
 * The version of evidence $3 that the reader $2 judged last: of claims that are theirs the one that was submitted last, of
 * others that of the submission on which they spoke, and what a decision cites whose appeal they answer.
 */
const newestJudged = `
  SELECT max(seen.number) AS number FROM claim c CROSS JOIN LATERAL (
    SELECT c.evidence_number AS number WHERE c.assessor_id = $2 OR c.second_assessor_id = $2
    UNION ALL
    SELECT max(n.number) FROM review w
    JOIN LATERAL (
      SELECT e.at, row_number() OVER (ORDER BY e.number) AS submission FROM claim_event e
      WHERE e.organisation_id = $1 AND e.claim_id = c.id AND e.action = 'submit') sent ON sent.submission = w.submission
    JOIN evidence_version n ON n.organisation_id = $1 AND n.evidence_id = c.evidence_id AND n.frozen_at <= sent.at
    WHERE w.organisation_id = $1 AND w.claim_id = c.id AND w.reviewer_id = $2 AND w.spoken_at IS NOT NULL
    UNION ALL
    SELECT t.evidence_number FROM decision_citation t WHERE t.organisation_id = $1 AND t.claim_id = c.id AND ${hearsAppeal('t.decision_id', '$2')}) seen
  WHERE c.organisation_id = $1 AND c.evidence_id = $3 AND ${judges('$2')}`;

/** What belongs to somebody who was erased has no words left, and nobody reads it. */
const ownerIsThere = (alias: string) => `EXISTS (
  SELECT FROM member m WHERE m.organisation_id = ${alias}.organisation_id AND m.id = ${alias}.owner_id AND m.status IN ('ACTIVE', 'SUSPENDED'))`;

@Injectable()
export class MeetingQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async evidence(id: Id): Promise<MetEvidence | null> {
    const [evidence] = await this.tenancy.manager.query<MetEvidence[]>(
      `SELECT e.id, e.owner_id AS "ownerId",
         EXISTS (SELECT FROM evidence_version n WHERE n.organisation_id = e.organisation_id AND n.evidence_id = e.id) AS submitted
       FROM evidence e WHERE e.organisation_id = $1 AND e.id = $2 AND ${ownerIsThere('e')}`,
      [this.tenancy.organisationId, id],
    );
    return evidence ?? null;
  }

  async claim(id: Id): Promise<MetClaim | null> {
    const [claim] = await this.tenancy.manager.query<MetClaim[]>(
      `SELECT c.id, c.evidence_id AS "evidenceId", c.owner_id AS "ownerId", c.submission > 0 AS submitted
       FROM claim c WHERE c.organisation_id = $1 AND c.id = $2 AND ${ownerIsThere('c')}`,
      [this.tenancy.organisationId, id],
    );
    return claim ?? null;
  }

  /** Whether the reader judges this claim, or judged what was submitted last: what came later is between its owner and others. */
  judgesClaim(readerId: Id, claimId: Id): Promise<boolean> {
    const which = 'spoken.submission = c.submission';
    return this.exists(`SELECT FROM claim c WHERE c.organisation_id = $1 AND c.id = $3 AND ${judges('$2', which)}`, readerId, claimId);
  }

  /** The newest version of this evidence that the reader was given to judge, now or before; null where none was. */
  async newestJudged(readerId: Id, evidenceId: Id): Promise<number | null> {
    const [row] = await this.tenancy.manager.query<{ number: number | null }[]>(newestJudged, [this.tenancy.organisationId, readerId, evidenceId]);
    return row?.number ?? null;
  }

  /** Whether the reader judges any claim of this evidence, or judged one before. */
  judgesEvidence(readerId: Id, evidenceId: Id): Promise<boolean> {
    return this.exists(`SELECT FROM claim c WHERE c.organisation_id = $1 AND c.evidence_id = $3 AND ${judges('$2')}`, readerId, evidenceId);
  }

  /** Whether the reader has a claim or an appeal of this person to judge now; with a measure, one about it. */
  judgesPerson(readerId: Id, ownerId: Id, measure: string | null): Promise<boolean> {
    return this.exists(
      `SELECT FROM claim c WHERE c.organisation_id = $1 AND c.owner_id = $3 AND c.status IN ('SUBMITTED', 'IN_REVIEW')
         AND ($4::text IS NULL OR c.measure = $4) AND ${judges('$2')}
       UNION ALL
       SELECT FROM decision d WHERE d.organisation_id = $1 AND d.member_id = $3 AND ($4::text IS NULL OR d.measure = $4) AND ${hearsAppeal('d.id', '$2')}`,
      readerId,
      ownerId,
      measure,
    );
  }

  /** Whether there is such a member who has joined. */
  isMember(memberId: Id): Promise<boolean> {
    return this.exists(`SELECT FROM member m WHERE m.organisation_id = $1 AND m.id = $2 AND m.status IN ('ACTIVE', 'SUSPENDED')`, memberId);
  }

  private async exists(sql: string, ...values: unknown[]): Promise<boolean> {
    const [row] = await this.tenancy.manager.query<{ exists: boolean }[]>(`SELECT EXISTS (${sql}) AS exists`, [
      this.tenancy.organisationId,
      ...values,
    ]);
    return row?.exists ?? false;
  }
}
