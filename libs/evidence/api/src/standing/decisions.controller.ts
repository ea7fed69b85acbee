import type { BodyOf, Page, ParamsOf, QueryOf, ResponseOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { standingApi, type DecisionView, type HistoryEvent, type WaitingAppeal } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { DecisionAppeals } from './decision-appeals';
import { DecisionReading } from './decision-reading';
import { PriorLevels } from './prior-levels';
import { RequirementHistory } from './requirement-history';

type DecisionPath = ParamsOf<typeof standingApi.readDecision>;

@Controller()
export class DecisionsController {
  constructor(
    private readonly reading: DecisionReading,
    private readonly appeals: DecisionAppeals,
    private readonly priorLevels: PriorLevels,
    private readonly history: RequirementHistory,
  ) {}

  @Implements(standingApi.listDecisions)
  list(
    @Who() actor: Actor,
    @FromPath(standingApi.listDecisions) { memberId }: ParamsOf<typeof standingApi.listDecisions>,
    @FromQuery(standingApi.listDecisions) query: QueryOf<typeof standingApi.listDecisions>,
  ): Promise<Page<DecisionView>> {
    return this.reading.list(actor, memberId, query);
  }

  @Implements(standingApi.readDecision)
  read(@Who() actor: Actor, @FromPath(standingApi.readDecision) { decisionId }: DecisionPath): Promise<DecisionView> {
    return this.reading.read(actor, decisionId);
  }

  @Implements(standingApi.revokeDecision)
  revoke(
    @Who() actor: Actor,
    @FromPath(standingApi.revokeDecision) { decisionId }: DecisionPath,
    @FromBody(standingApi.revokeDecision) { reason }: BodyOf<typeof standingApi.revokeDecision>,
  ): Promise<DecisionView> {
    return this.appeals.revoke(actor, decisionId, reason);
  }

  @Implements(standingApi.appealDecision)
  appeal(
    @Who() actor: Actor,
    @FromPath(standingApi.appealDecision) { decisionId }: DecisionPath,
    @FromBody(standingApi.appealDecision) { reason }: BodyOf<typeof standingApi.appealDecision>,
  ): Promise<DecisionView> {
    return this.appeals.appeal(actor, decisionId, reason);
  }

  @Implements(standingApi.answerAppeal)
  answer(
    @Who() actor: Actor,
    @FromPath(standingApi.answerAppeal) { decisionId }: DecisionPath,
    @FromBody(standingApi.answerAppeal) said: BodyOf<typeof standingApi.answerAppeal>,
  ): Promise<DecisionView> {
    return this.appeals.answer(actor, decisionId, said);
  }

  @Implements(standingApi.declareAppealConflict)
  declareConflict(
    @Who() actor: Actor,
    @FromPath(standingApi.declareAppealConflict) { decisionId }: DecisionPath,
    @FromBody(standingApi.declareAppealConflict) { reason }: BodyOf<typeof standingApi.declareAppealConflict>,
  ): Promise<void> {
    return this.appeals.declareConflict(actor, decisionId, reason);
  }

  @Implements(standingApi.listWaitingAppeals)
  listWaitingAppeals(@FromQuery(standingApi.listWaitingAppeals) query: QueryOf<typeof standingApi.listWaitingAppeals>): Promise<Page<WaitingAppeal>> {
    return this.appeals.listWaiting(query);
  }

  @Implements(standingApi.listAppeals)
  listAppeals(@Who() actor: Actor, @FromQuery(standingApi.listAppeals) query: QueryOf<typeof standingApi.listAppeals>): Promise<Page<DecisionView>> {
    return this.reading.listAppeals(actor, query);
  }

  @Implements(standingApi.recordPriorLevels)
  recordPriorLevels(
    @Who() actor: Actor,
    @FromBody(standingApi.recordPriorLevels) levels: BodyOf<typeof standingApi.recordPriorLevels>,
  ): Promise<ResponseOf<typeof standingApi.recordPriorLevels>> {
    return this.priorLevels.record(actor, levels);
  }

  @Implements(standingApi.readRequirementHistory)
  readHistory(
    @Who() actor: Actor,
    @FromPath(standingApi.readRequirementHistory) { memberId, requirementId }: ParamsOf<typeof standingApi.readRequirementHistory>,
  ): Promise<{ items: HistoryEvent[] }> {
    return this.history.read(actor, memberId, requirementId);
  }
}
