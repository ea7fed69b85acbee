import { advance, type Id } from '@waymark/foundation/kernel';
import { decisionLifecycle, fairAssessor } from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { PossibleAssessors, type PossibleJudge } from '../reviews/possible-assessors';
import { DecisionRepository, type DecisionInHand, type NewEvent } from './decision.repository';
import { JudgedRequirements } from './judged-requirements.queries';

/** Who looks again at a level, and who does so in the place of somebody who may not any more. */
@Injectable()
export class AppealAssessors {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly requirements: JudgedRequirements,
    private readonly possible: PossibleAssessors,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Who may judge the level, had no part in it so far and did not say that they should not, the fairest choice first. */
  async of({ id, memberId: ownerId, ordinal, requirementId }: Pick<DecisionInHand, 'id' | 'memberId' | 'ordinal' | 'requirementId'>): Promise<PossibleJudge[]> {
    const requirement = await this.requirements.existing(requirementId);
    const unfit = [...(await this.decisions.judgesOf(id)), ...(await this.decisions.conflictedWith(id))];
    const [cited] = await this.decisions.citationsOf(id);
    const able = await this.possible.of({ ...requirement, id: cited?.claimId ?? id, ownerId, level: ordinal });
    return able.filter(({ memberId }) => !unfit.includes(memberId));
  }

  /** Looks again at the appeals that wait for this person. */
  async reviewFor(assessorId: Id): Promise<void> {
    await this.reviewThose((named) => named === assessorId);
  }

  /** Finds assessors for appeals that wait for one. */
  async findForUnassigned(): Promise<void> {
    await this.reviewThose((named) => named === null);
  }

  async reviewAll(): Promise<void> {
    await this.reviewThose(() => true);
  }

  private async reviewThose(concerns: (assessorId: Id | null) => boolean): Promise<void> {
    for (const { decisionId, assessorId } of await this.decisions.openAppeals()) {
      if (concerns(assessorId)) await this.review(decisionId);
    }
  }

  /** Whoever still may keeps the appeal; else it goes to the fairest of the others, or waits for somebody who may. */
  async review(decisionId: Id): Promise<void> {
    const decision = await this.decisions.load(decisionId);
    if (decision?.status !== 'APPEALED') return;
    const able = await this.of(decision);
    const { assessorId: named } = decision.lastEvent;
    if (able.some(({ memberId }) => memberId === named)) return;
    const assessorId = fairAssessor(able);
    if (assessorId === named) return;
    await this.decisions.addEventUnlessChanged(decision, this.handOver(decision, assessorId));
  }

  /**
   * Gives an appeal from whoever is to answer it to the fairest of the others, or to nobody where there is no other.
   * @throws DomainError WRONG_STATE with code `decision-changed` where something else happened since it was loaded.
   */
  async passOn(decision: DecisionInHand): Promise<void> {
    await this.decisions.addEvent(decision, this.handOver(decision, fairAssessor(await this.of(decision))));
  }

  private handOver({ status }: DecisionInHand, assessorId: Id | null): NewEvent {
    return { action: 'hand-over', status: advance(decisionLifecycle, status, 'hand-over'), at: this.calendar.now(), actorId: null, reason: null, assessorId };
  }
}
