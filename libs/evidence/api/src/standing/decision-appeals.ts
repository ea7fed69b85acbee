import { advance, forbidden, invalid, newId, notFound, wrongState, type BodyOf, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import {
  answerDueOn,
  canAppeal,
  canRevoke,
  decisionLifecycle,
  fairAssessor,
  takesTwo,
  type DecisionAction,
  type DecisionView,
  type standingApi,
  type WaitingAppeal,
} from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { ReviewPolicies } from '../reviews/review-policies';
import { AppealAssessors } from './appeal-assessors';
import { DecisionReading } from './decision-reading';
import { DecisionRepository, type DecisionInHand } from './decision.repository';
import { JudgedRequirements, type JudgedRequirement } from './judged-requirements.queries';
import { WaitingAppealQueries } from './waiting-appeals.queries';

/** What happens to a confirmed level: it is taken away, or looked at again by somebody else. */
@Injectable()
export class DecisionAppeals {
  constructor(
    private readonly reading: DecisionReading,
    private readonly decisions: DecisionRepository,
    private readonly requirements: JudgedRequirements,
    private readonly assessors: AppealAssessors,
    private readonly waiting: WaitingAppealQueries,
    private readonly policies: ReviewPolicies,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async revoke(actor: Actor, decisionId: Id, reason: string): Promise<DecisionView> {
    const { decision: view, grounds } = await this.reading.meet(actor, decisionId);
    const decidedByActor = view.decidedBy.some(({ id }) => id === actor.memberId);
    if (!canRevoke(grounds, { decidedByActor })) throw forbidden('A level is revoked by whoever confirmed it, or by the owner of the programme. Nobody revokes their own.');
    await this.addStep(actor, await this.load(decisionId), 'revoke', reason);
    return this.reading.read(actor, decisionId);
  }

  /** The fairest of those who may judge it and have not judged it before looks again. */
  async appeal(actor: Actor, decisionId: Id, reason: string): Promise<DecisionView> {
    const { grounds } = await this.reading.meet(actor, decisionId);
    if (!canAppeal(grounds)) throw forbidden('The person whose level it is asks for another look.');
    const decision = await this.load(decisionId);
    advance(decisionLifecycle, decision.status, 'appeal');
    const assessorId = fairAssessor(await this.assessors.of(decision));
    if (assessorId === null) {
      throw wrongState('no-other-assessor', 'Nobody else may judge this skill yet. Ask the owner of the programme to name another assessor.');
    }
    await this.addStep(actor, decision, 'appeal', reason, { assessorId, dueOn: await this.dueOn(decision.memberId) });
    return this.reading.read(actor, decisionId);
  }

  /** The level stays, or another one takes its place. Both are said by the assessor who was asked, and by nobody else. */
  async answer(actor: Actor, decisionId: Id, { outcome, ordinal, reason }: BodyOf<typeof standingApi.answerAppeal>): Promise<DecisionView> {
    await this.reading.meet(actor, decisionId);
    const decision = await this.load(decisionId);
    const action = outcome === 'UPHOLD' ? 'uphold' : 'supersede';
    if (decision.status !== 'APPEALED') throw wrongState('not-appealed', 'No appeal against this decision waits for an answer.');
    if (decision.lastEvent.assessorId !== actor.memberId) throw forbidden('Another assessor was asked to answer this appeal.');
    const requirement = await this.requirements.existing(decision.requirementId);
    const level = outcome === 'UPHOLD' ? decision.ordinal : await this.requireOtherLevel(decision, requirement, ordinal);
    const able = await this.assessors.of({ ...decision, ordinal: level });
    if (able.every(({ memberId }) => memberId !== actor.memberId)) throw forbidden('Your grant does not cover this level any more.');
    await this.addStep(actor, decision, action, reason);
    if (outcome === 'REPLACE') await this.replace(actor, decision, level, reason);
    return this.reading.read(actor, decisionId);
  }

  /**
   * The appeal goes to the fairest of the others at once, and never back. The person whose level it is does not read why.
   * Whoever has answered it meanwhile has answered it.
   */
  async declareConflict(actor: Actor, decisionId: Id, reason: string): Promise<void> {
    await this.reading.meet(actor, decisionId);
    const decision = await this.load(decisionId);
    if (decision.status !== 'APPEALED') throw wrongState('not-appealed', 'No appeal against this decision waits for an answer.');
    if (decision.lastEvent.assessorId !== actor.memberId) throw forbidden('Another assessor was asked to answer this appeal.');
    const said = await this.decisions.addConflict({ decisionId, memberId: actor.memberId, reason, declaredAt: this.calendar.now() });
    if (said) await this.assessors.passOn(decision);
  }

  /** For owners of programmes: what nobody may answer or is late, or everything that waits. */
  async listWaiting(query: QueryOf<typeof standingApi.listWaitingAppeals>): Promise<Page<WaitingAppeal>> {
    return this.waiting.list(await this.calendar.today(), query);
  }

  /** An answer to an appeal is promised as one to a claim is. */
  private async dueOn(memberId: Id): Promise<string> {
    const { reviewDeadlineDays } = await this.policies.forMember(memberId);
    return this.calendar.workingDayFrom(answerDueOn(await this.calendar.today(), reviewDeadlineDays));
  }

  /** What takes its place counts from when to when it counted, so that what was decided since and its expiry hold. */
  private async replace(actor: Actor, decision: DecisionInHand, ordinal: number, rationale: string): Promise<void> {
    const { memberId, measure, requirementId, effectiveAt, validUntil } = decision;
    const id = newId();
    const made = { decidedBy: actor.memberId, secondDecidedBy: null, effectiveAt, recordedAt: this.calendar.now(), replacesId: decision.id };
    const cited = await this.decisions.citationsOf(decision.id);
    await this.decisions.insertConfirmed(
      [{ id, memberId, measure, requirementId, ordinal, source: 'APPEAL', rationale, validUntil, ...made }],
      cited.map(({ claimId, evidenceId, evidenceNumber }) => ({ decisionId: id, claimId, evidenceId, evidenceNumber })),
    );
  }

  private async requireOtherLevel(decision: DecisionInHand, { steps }: JudgedRequirement, ordinal: number | null): Promise<number> {
    if (ordinal === null || ordinal > steps) throw invalid('body.ordinal', 'Choose a level of its scale.');
    if (ordinal === decision.ordinal) throw invalid('body.ordinal', 'This is the level that was confirmed. Uphold it, or choose another.');
    if (takesTwo(ordinal, { steps, byTwo: false }, await this.policies.forMember(decision.memberId))) {
      throw wrongState('top-level-needs-two', 'The top level takes two assessors, so it is claimed and not given on appeal.');
    }
    return ordinal;
  }

  private async load(decisionId: Id): Promise<DecisionInHand> {
    const decision = await this.decisions.load(decisionId);
    if (decision === null) throw notFound('decision');
    return decision;
  }

  private addStep(actor: Actor, decision: DecisionInHand, action: DecisionAction, reason: string, asked: { assessorId: Id; dueOn: string } | null = null): Promise<void> {
    const status = advance(decisionLifecycle, decision.status, action);
    return this.decisions.addEvent(decision, { action, status, at: this.calendar.now(), actorId: actor.memberId, reason, assessorId: null, ...asked });
  }
}
