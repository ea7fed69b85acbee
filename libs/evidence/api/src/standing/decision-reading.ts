import { notFound, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { canReadGroundsOfDecision, canReadStanding, type DecisionView, type Grounds, type standingApi } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { Meetings } from '../access/meetings';
import { OfferedLevels } from '../reviews/offered-levels';
import { DecisionRepository } from './decision.repository';
import { DecisionQueries } from './decisions.queries';
import { JudgedRequirements } from './judged-requirements.queries';

/** Reading which levels were decided. What a decision rests on is shown to those alone who may read it. */
@Injectable()
export class DecisionReading {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly decisions: DecisionRepository,
    private readonly meetings: Meetings,
    private readonly access: EvidenceAccess,
    private readonly requirements: JudgedRequirements,
    private readonly offered: OfferedLevels,
  ) {}

  async list(actor: Actor, memberId: Id, query: QueryOf<typeof standingApi.listDecisions>): Promise<Page<DecisionView>> {
    const grounds = await this.meetings.withMember(actor, memberId);
    if (!canReadStanding(grounds)) throw notFound('member');
    await this.access.note(actor, grounds, { kind: 'member', id: memberId, ownerId: memberId });
    const { items, nextCursor } = await this.queries.ofMember(memberId, query);
    return { items: await this.withOffers(actor, items.map((decision) => shownTo(grounds, decision))), nextCursor };
  }

  async listAppeals(actor: Actor, query: QueryOf<typeof standingApi.listAppeals>): Promise<Page<DecisionView>> {
    const { items, nextCursor } = await this.queries.appealsTo(actor.memberId, query);
    return { items: await this.withOffers(actor, items), nextCursor };
  }

  async read(actor: Actor, decisionId: Id): Promise<DecisionView> {
    const { decision, grounds } = await this.meet(actor, decisionId);
    await this.access.note(actor, grounds, { kind: 'member', id: decision.member.id, ownerId: decision.member.id });
    const [shown = decision] = await this.withOffers(actor, [shownTo(grounds, decision)]);
    return shown;
  }

  /** @throws DomainError NOT_FOUND where there is no such decision or the actor cannot read it. */
  async meet(actor: Actor, decisionId: Id): Promise<{ decision: DecisionView; grounds: Grounds }> {
    const decision = await this.queries.read(decisionId);
    if (decision === null || !(await this.meetings.isMember(decision.member.id))) throw notFound('decision');
    const judges = [...(await this.decisions.judgesOf(decisionId)), decision.appeal?.assessor?.id].includes(actor.memberId);
    const grounds = await this.meetings.towardsMember(actor, decision.member.id, judges);
    if (!canReadStanding(grounds)) throw notFound('decision');
    return { decision, grounds };
  }

  /** Whoever answers an appeal is offered the levels that they can put in its place. */
  private async withOffers(actor: Actor, decisions: readonly DecisionView[]): Promise<DecisionView[]> {
    const shown: DecisionView[] = [];
    for (const decision of decisions) shown.push(await this.withOffer(actor, decision));
    return shown;
  }

  private async withOffer(actor: Actor, decision: DecisionView): Promise<DecisionView> {
    const { appeal, member, requirement } = decision;
    if (appeal === null || appeal.assessor?.id !== actor.memberId) return decision;
    const judged = await this.requirements.existing(requirement.id);
    return { ...decision, appeal: { ...appeal, offers: await this.offered.to(actor.memberId, { ...judged, ownerId: member.id, byTwo: false }) } };
  }
}

function shownTo(grounds: Grounds, decision: DecisionView): DecisionView {
  if (canReadGroundsOfDecision(grounds)) return decision;
  return { ...decision, cites: [], appeal: decision.appeal === null ? null : { ...decision.appeal, reason: '' } };
}
