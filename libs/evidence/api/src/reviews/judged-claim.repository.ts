import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ClaimAction, ClaimStatus, JudgedFacts } from '@waymark/evidence/domain';
import { ReminderCauses } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { Claim } from '../claims/claim.entity';
import { isThere, joinRequirement, stepsOfRequirement } from '../claims/claimed-requirement.queries';

/** A claim as it is judged, with what grants are measured against. `level` is the one that is claimed. */
export interface JudgedClaim extends JudgedFacts {
  readonly id: Id;
  readonly evidenceId: Id;
  readonly evidenceNumber: number | null;
  readonly requirementId: Id;
  readonly measure: string;
  /** The steps of the requirement's scale. */
  readonly steps: number;
  readonly status: ClaimStatus;
  readonly submission: number;
  readonly assessorId: Id | null;
  readonly secondAssessorId: Id | null;
  readonly needsTwo: boolean;
  readonly dueOn: string | null;
  readonly version: number;
}

/** What judging changes of a claim. */
export type ClaimChanges = Partial<Pick<Claim, 'status' | 'assessorId' | 'secondAssessorId' | 'assignedAt' | 'needsTwo' | 'dueOn'>>;

const judgedClaim = `
  SELECT c.id, c.evidence_id AS "evidenceId", c.evidence_number AS "evidenceNumber", c.owner_id AS "ownerId",
    c.requirement_id AS "requirementId", c.measure, c.ordinal AS level, c.status, c.submission,
    c.assessor_id AS "assessorId", c.second_assessor_id AS "secondAssessorId", c.needs_two AS "needsTwo",
    c.due_on::text AS "dueOn", c.version, v.profile_id AS "profileId", r.skill_id AS "skillId", k.framework_id AS "frameworkId",
    ${stepsOfRequirement} AS steps
  FROM claim c ${joinRequirement('c')}
    LEFT JOIN skill k ON k.organisation_id = r.organisation_id AND k.id = r.skill_id
  WHERE c.organisation_id = $1`;

/** Claims while they are judged. Whatever is decided about one is decided while its row is held. */
@Injectable()
export class JudgedClaimRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reminders: ReminderCauses,
  ) {}

  /** The claims as stored, in the order of their ids; nobody else changes them until the transaction ends. */
  hold(ids: readonly Id[]): Promise<JudgedClaim[]> {
    return this.tenancy.manager.query<JudgedClaim[]>(`${judgedClaim} AND c.id = ANY ($2::uuid[]) ORDER BY c.id FOR NO KEY UPDATE OF c`, [
      this.tenancy.organisationId,
      ids,
    ]);
  }

  /** As `hold`, of everything that waits for a decision. */
  holdWaiting(): Promise<JudgedClaim[]> {
    return this.holdWhere('true');
  }

  /** As `hold`, of what waits for this person. */
  holdWaitingFor(assessorId: Id): Promise<JudgedClaim[]> {
    return this.holdWhere('(c.assessor_id = $2 OR c.second_assessor_id = $2)', assessorId);
  }

  /** As `hold`, of what waits for an assessor whom it has not got. */
  holdUnassigned(): Promise<JudgedClaim[]> {
    return this.holdWhere('(c.assessor_id IS NULL OR (c.needs_two AND c.second_assessor_id IS NULL))');
  }

  /** As `hold`, of everything of this person that is not decided and may still be, whether it was submitted or not. */
  holdOpenOf(ownerId: Id): Promise<JudgedClaim[]> {
    return this.tenancy.manager.query<JudgedClaim[]>(
      `${judgedClaim} AND c.owner_id = $2 AND c.status IN ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED') ORDER BY c.id FOR NO KEY UPDATE OF c`,
      [this.tenancy.organisationId, ownerId],
    );
  }

  /** The claim as it is now, which may change at any moment. */
  async read(id: Id): Promise<JudgedClaim | null> {
    const [claim] = await this.tenancy.manager.query<JudgedClaim[]>(`${judgedClaim} AND c.id = $2`, [this.tenancy.organisationId, id]);
    return claim ?? null;
  }

  /** Changes a claim that is held. Its version goes up, so that whoever read it before has to look again. */
  async update({ id, version }: Pick<JudgedClaim, 'id' | 'version'>, changes: ClaimChanges): Promise<void> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(Claim)
      .update({ organisationId, id, version }, { ...changes, version: () => 'version + 1' });
    if (affected !== 1) throw new Error('A claim changed while it was held');
    await this.reminders.changed({ kind: 'CLAIM', id });
  }

  /** Adds what happened to a claim that is held. */
  async addEvent(claimId: Id, event: { action: ClaimAction; at: Date; actorId: Id | null; ordinal: number; words: string | null }): Promise<void> {
    await this.tenancy.manager.query(
      `INSERT INTO claim_event (organisation_id, claim_id, number, action, at, actor_id, ordinal, words)
       SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7
       FROM claim_event WHERE organisation_id = $1 AND claim_id = $2`,
      [this.tenancy.organisationId, claimId, event.action, event.at, event.actorId, event.ordinal, event.words],
    );
    await this.reminders.changed({ kind: 'CLAIM', id: claimId });
  }

  private holdWhere(condition: string, ...values: unknown[]): Promise<JudgedClaim[]> {
    return this.tenancy.manager.query<JudgedClaim[]>(
      `${judgedClaim} AND c.status IN ('SUBMITTED', 'IN_REVIEW') AND ${isThere('c.owner_id')} AND ${condition} ORDER BY c.id FOR NO KEY UPDATE OF c`,
      [this.tenancy.organisationId, ...values],
    );
  }
}
