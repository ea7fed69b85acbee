import type { ClaimView } from '@waymark/evidence/domain';
import type { Clock, Id } from '@waymark/foundation/kernel';
import { clockToken, Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import { Inject, Injectable } from '@nestjs/common';
import { heldLevel } from '../standing/standing-view.queries';
import { claimedRequirementOf, joinRequirement, namedLevelOf, personOf } from './claimed-requirement.queries';

/** As its owner works on it, or as it was submitted last: a claim that came back is worked on while others read it. */
export type ClaimState = 'WRITTEN' | 'SUBMITTED';

/** What the owner says with the claim `c`, and of which content, for each state. */
const saidIn: Readonly<Record<ClaimState, { ordinal: string; clauses: string; words: string; content: string }>> = {
  WRITTEN: {
    ordinal: 'c.ordinal',
    clauses: 'c.clauses',
    words: 'c.words',
    content: 'SELECT e.content FROM evidence e WHERE e.organisation_id = $1 AND e.id = c.evidence_id',
  },
  SUBMITTED: {
    ordinal: `(c.submitted ->> 'ordinal')::int`,
    clauses: `c.submitted -> 'clauses'`,
    words: `c.submitted ->> 'words'`,
    content: 'SELECT n.content FROM evidence_version n WHERE n.organisation_id = $1 AND n.evidence_id = c.evidence_id AND n.number = c.evidence_number',
  },
};

/**
 * The names of what clauses are shown in. Links stand in the content that belongs to the state; a witness is named once
 * they have answered.
 */
const placesOf = (clauses: string, content: string): string => `(
  SELECT coalesce(json_agg(json_build_object('id', said.place, 'name', named.name) ORDER BY named.name, said.place), '[]')
  FROM (SELECT DISTINCT shown.place FROM jsonb_array_elements(CASE WHEN jsonb_typeof(${clauses}) = 'array' THEN ${clauses} ELSE '[]' END) clause, jsonb_array_elements_text(clause -> 'shownIn') shown (place)) said
  CROSS JOIN LATERAL (
    SELECT f.name FROM evidence_file f WHERE f.organisation_id = $1 AND f.evidence_id = c.evidence_id AND f.id::text = said.place
    UNION ALL
    SELECT coalesce(w.signed_name, w.name) FROM witness_request w
    WHERE w.organisation_id = $1 AND w.evidence_id = c.evidence_id AND w.id::text = said.place AND w.answered_at IS NOT NULL
    UNION ALL
    SELECT coalesce(nullif(link ->> 'label', ''), link ->> 'url') FROM (${content}) of_state CROSS JOIN jsonb_array_elements(of_state.content -> 'links') link
    WHERE link ->> 'id' = said.place) named)`;

/** The contract's shape of claims; $1 is the organisation, $2 the present. */
const claimView = ({ ordinal, clauses, words, content }: (typeof saidIn)[ClaimState]): string => `
  SELECT c.id, c.evidence_id AS "evidenceId", ${claimedRequirementOf} AS requirement,
    ${namedLevelOf(ordinal)} AS claimed,
    ${namedLevelOf('held.ordinal')} AS confirmed,
    c.status, ${clauses} AS clauses, ${placesOf(clauses, content)} AS places, ${words} AS words, ${personOf('c.assessor_id')} AS assessor, ${personOf('c.second_assessor_id')} AS "secondAssessor",
    ${instantText('c.submitted_at')} AS "submittedAt", c.due_on::text AS "dueOn", c.evidence_number AS "evidenceVersion",
    CASE WHEN c.status = 'RETURNED' THEN (
      SELECT json_build_object('at', ${instantText('e.at')}, 'by', coalesce(m.name, 'Two assessors'), 'reasons', coalesce(e.words, ''))
      FROM claim_event e LEFT JOIN member m ON m.organisation_id = e.organisation_id AND m.id = e.actor_id
      WHERE e.organisation_id = c.organisation_id AND e.claim_id = c.id AND e.action = 'return'
      ORDER BY e.number DESC LIMIT 1) END AS returned,
    c.version
  FROM claim c ${joinRequirement('c')}
  CROSS JOIN LATERAL (SELECT ${heldLevel('c.owner_id', 'c.measure', '$2')} AS ordinal OFFSET 0) held
  WHERE c.organisation_id = $1`;

/** The claims that there are in a state. */
function claimsIn(state: ClaimState): string {
  return `${claimView(saidIn[state])}${state === 'SUBMITTED' ? ' AND c.submitted IS NOT NULL' : ''}`;
}

/** Claims as they are shown. Whether a reader may see them is asked separately. */
@Injectable()
export class ClaimQueries {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** Null where there is no such claim, or nothing of it in that state. */
  async read(claimId: Id, state: ClaimState = 'WRITTEN'): Promise<ClaimView | null> {
    const [claim] = await this.tenancy.manager.query<ClaimView[]>(`${claimsIn(state)} AND c.id = $3`, this.with(claimId));
    return claim ?? null;
  }

  /** The claims of some pieces of evidence, in the order in which they were made. */
  ofEvidence(evidenceIds: readonly Id[], state: ClaimState = 'WRITTEN'): Promise<ClaimView[]> {
    return this.tenancy.manager.query<ClaimView[]>(
      `${claimsIn(state)} AND c.evidence_id = ANY ($3::uuid[]) ORDER BY c.created_at, c.id`,
      this.with(evidenceIds),
    );
  }

  private with(value: unknown): unknown[] {
    return [this.tenancy.organisationId, this.clock.now(), value];
  }
}
