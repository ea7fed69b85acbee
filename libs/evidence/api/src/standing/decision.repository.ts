import { wrongState, type Id } from '@waymark/foundation/kernel';
import { breaksUniqueKey, Tenancy } from '@waymark/foundation/server';
import type { DecisionStatus } from '@waymark/evidence/domain';
import { Injectable } from '@nestjs/common';
import { isThere } from '../claims/claimed-requirement.queries';
import { AppealConflict, Decision, DecisionCitation, DecisionEvent } from './decision.entity';

/** A decision with the state that it is in and what happened to it last. */
export interface DecisionInHand extends Decision {
  readonly status: DecisionStatus;
  readonly lastEvent: DecisionEvent;
}

export type NewDecision = Omit<Decision, 'organisationId'>;
export type NewCitation = Omit<DecisionCitation, 'organisationId'>;
export type NewEvent = Pick<DecisionEvent, 'action' | 'status' | 'at' | 'actorId' | 'reason' | 'assessorId'> & Partial<Pick<DecisionEvent, 'dueOn'>>;

/** The decision $2 of the organisation $1 and those that it took the place of, as a common table `line`. */
const lineOfDecision = `line AS (
  SELECT d.* FROM decision d WHERE d.organisation_id = $1 AND d.id = $2
  UNION ALL
  SELECT d.* FROM line JOIN decision d ON d.organisation_id = line.organisation_id AND d.id = line.replaces_id)`;

/** Decisions are added, and what happens to them is added. Nothing is ever changed. */
@Injectable()
export class DecisionRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async load(id: Id): Promise<DecisionInHand | null> {
    const { organisationId } = this.tenancy;
    const decision = await this.tenancy.repository(Decision).findOneBy({ organisationId, id });
    const lastEvent = await this.tenancy.repository(DecisionEvent).findOne({ where: { organisationId, decisionId: id }, order: { number: 'DESC' } });
    return decision === null || lastEvent === null ? null : Object.assign(decision, { status: lastEvent.status, lastEvent });
  }

  /** Adds confirmed decisions, each with its first event. */
  async insertConfirmed(decisions: readonly NewDecision[], citations: readonly NewCitation[] = []): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(Decision).insert(decisions.map((decision) => ({ ...decision, organisationId })));
    const events = decisions.map(({ id, recordedAt, decidedBy }) => ({
      ...{ organisationId, decisionId: id, number: 1, action: 'confirm' as const, status: 'CONFIRMED' as const },
      ...{ at: recordedAt, actorId: decidedBy, reason: null, assessorId: null },
    }));
    await this.tenancy.repository(DecisionEvent).insert(events);
    if (citations.length > 0) await this.tenancy.repository(DecisionCitation).insert(citations.map((citation) => ({ ...citation, organisationId })));
  }

  citationsOf(decisionId: Id): Promise<DecisionCitation[]> {
    return this.tenancy.repository(DecisionCitation).findBy({ organisationId: this.tenancy.organisationId, decisionId });
  }

  /**
   * Adds what happens to a decision after what happened last when it was loaded.
   * @throws DomainError WRONG_STATE with code `decision-changed` where something else happened meanwhile.
   */
  async addEvent({ id: decisionId, lastEvent }: DecisionInHand, event: NewEvent): Promise<void> {
    const { organisationId } = this.tenancy;
    try {
      await this.tenancy.repository(DecisionEvent).insert({ ...event, organisationId, decisionId, number: lastEvent.number + 1 });
    } catch (error) {
      if (!breaksUniqueKey(error, 'decision_event_pkey')) throw error;
      throw wrongState('decision-changed', 'Somebody did something with this decision just now. Look at it again.');
    }
  }

  /** As `addEvent`, and adds nothing where something else happened meanwhile. */
  async addEventUnlessChanged({ id: decisionId, lastEvent }: DecisionInHand, event: NewEvent): Promise<void> {
    const { organisationId } = this.tenancy;
    const added = { ...event, organisationId, decisionId, number: lastEvent.number + 1 };
    await this.tenancy.repository(DecisionEvent).createQueryBuilder().insert().values(added).orIgnore().execute();
  }

  /** The decisions with an appeal that waits for an answer, and whose. */
  openAppeals(): Promise<{ decisionId: Id; assessorId: Id | null }[]> {
    return this.appealsWhere(isThere('d.member_id'));
  }

  /** As `openAppeals`, of this person alone. */
  openAppealsOf(memberId: Id): Promise<{ decisionId: Id; assessorId: Id | null }[]> {
    return this.appealsWhere('d.member_id = $2', memberId);
  }

  private appealsWhere(condition: string, ...values: unknown[]): Promise<{ decisionId: Id; assessorId: Id | null }[]> {
    return this.tenancy.manager.query(
      `SELECT last."decisionId", last."assessorId" FROM (
         SELECT DISTINCT ON (e.decision_id) e.decision_id AS "decisionId", e.assessor_id AS "assessorId", e.status
         FROM decision_event e WHERE e.organisation_id = $1 ORDER BY e.decision_id, e.number DESC) last
       JOIN decision d ON d.organisation_id = $1 AND d.id = last."decisionId"
       WHERE last.status = 'APPEALED' AND ${condition} ORDER BY last."decisionId"`,
      [this.tenancy.organisationId, ...values],
    );
  }

  /** False where they said so before; of two who say it at once the second waits for the first. */
  async addConflict({ decisionId, memberId, reason, declaredAt }: Omit<AppealConflict, 'organisationId'>): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `INSERT INTO appeal_conflict (organisation_id, decision_id, member_id, reason, declared_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING member_id`,
      [this.tenancy.organisationId, decisionId, memberId, reason, declaredAt],
    );
    return rows.length > 0;
  }

  /** Everybody who said that they should not answer an appeal against this decision, or one that it took the place of. */
  async conflictedWith(id: Id): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `WITH RECURSIVE ${lineOfDecision}
       SELECT DISTINCT k.member_id AS id FROM line JOIN appeal_conflict k ON k.organisation_id = line.organisation_id AND k.decision_id = line.id`,
      [this.tenancy.organisationId, id],
    );
    return rows.map((row) => row.id);
  }

  /** Everybody who has judged this decision, those that it took the place of, or an appeal against one of them. */
  async judgesOf(id: Id): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `WITH RECURSIVE ${lineOfDecision}
       SELECT decided_by AS id FROM line
       UNION SELECT second_decided_by FROM line WHERE second_decided_by IS NOT NULL
       UNION SELECT e.actor_id FROM line JOIN decision_event e ON e.organisation_id = line.organisation_id AND e.decision_id = line.id
         WHERE e.action IN ('uphold', 'supersede')`,
      [this.tenancy.organisationId, id],
    );
    return rows.map((row) => row.id);
  }
}
