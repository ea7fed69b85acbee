import { advance, forbidden, invalid, notFound, wrongState, type Id } from '@waymark/foundation/kernel';
import { decisionLifecycle, type PossibleAssessor } from '@waymark/evidence/domain';
import { AuditLog, OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { Meetings } from '../access/meetings';
import { AppealAssessors } from '../standing/appeal-assessors';
import { DecisionRepository, type DecisionInHand } from '../standing/decision.repository';
import { JudgedRequirements } from '../standing/judged-requirements.queries';
import { JudgeNotices } from './judge-notices';
import type { PossibleJudge } from './possible-assessors';

/** Owners of programmes see to it that no appeal waits unanswered. They see who and since when, and never what was said. */
@Injectable()
export class AppealAssigning {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly requirements: JudgedRequirements,
    private readonly assessors: AppealAssessors,
    private readonly meetings: Meetings,
    private readonly notices: JudgeNotices,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Who else may answer an appeal, the fairest choice first, with what there is between them and whose level it is. */
  async listPossible(actor: Actor, decisionId: Id): Promise<{ items: PossibleAssessor[] }> {
    const decision = await this.appealed(decisionId);
    const able = await this.others(decision);
    const requirement = await this.requirements.existing(decision.requirementId);
    const [cited] = await this.decisions.citationsOf(decisionId);
    const judged = { ...requirement, ownerId: decision.memberId, level: decision.ordinal, evidenceId: cited?.evidenceId ?? null };
    const notices = await this.notices.of(able.map(({ memberId }) => memberId), judged, actor.memberId);
    return { items: able.map(({ memberId: id, name, openClaims }) => ({ id, name, openClaims, notices: notices.get(id) ?? [] })) };
  }

  /** Nobody chooses who looks again at their own level, nor at one that they judge or judged. The promised day stays. */
  async assign(actor: Actor, decisionId: Id, assessorId: Id): Promise<void> {
    const decision = await this.appealed(decisionId);
    await this.requireDistance(actor, decision);
    if ((await this.others(decision)).every(({ memberId }) => memberId !== assessorId)) {
      throw invalid('body.assessorId', 'This person may not answer this appeal. Choose one who may.');
    }
    const status = advance(decisionLifecycle, decision.status, 'hand-over');
    const at = this.calendar.now();
    await this.decisions.addEvent(decision, { action: 'hand-over', status, at, actorId: actor.memberId, reason: null, assessorId });
    await this.audit.record({ action: 'appeal.assessor-assigned', at, actorId: actor.memberId, subject: { kind: 'decision', id: decisionId }, detail: { memberId: assessorId } });
  }

  private async appealed(decisionId: Id): Promise<DecisionInHand> {
    const decision = await this.decisions.load(decisionId);
    if (decision === null || !(await this.meetings.isMember(decision.memberId))) throw notFound('decision');
    if (decision.status !== 'APPEALED') throw wrongState('not-appealed', 'No appeal against this decision waits for an answer.');
    return decision;
  }

  private async others(decision: DecisionInHand): Promise<PossibleJudge[]> {
    return (await this.assessors.of(decision)).filter(({ memberId }) => memberId !== decision.lastEvent.assessorId);
  }

  private async requireDistance({ memberId }: Actor, decision: DecisionInHand): Promise<void> {
    if (decision.memberId === memberId) throw forbidden('Nobody chooses who looks again at their own level. Ask another owner of the programme.');
    const judges = [...(await this.decisions.judgesOf(decision.id)), decision.lastEvent.assessorId];
    if (judges.includes(memberId)) throw forbidden('You judge this level yourself. Declare a conflict of interest, or ask another owner of the programme.');
  }
}
