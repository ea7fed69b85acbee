import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { standingApi, type PossibleAssessor } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { AppealAssigning } from './appeal-assigning';

@Controller()
export class AppealAssigningController {
  constructor(private readonly assigning: AppealAssigning) {}

  @Implements(standingApi.listPossibleAppealAssessors)
  listPossible(
    @Who() actor: Actor,
    @FromPath(standingApi.listPossibleAppealAssessors) { decisionId }: ParamsOf<typeof standingApi.listPossibleAppealAssessors>,
  ): Promise<{ items: PossibleAssessor[] }> {
    return this.assigning.listPossible(actor, decisionId);
  }

  @Implements(standingApi.assignAppeal)
  assign(
    @Who() actor: Actor,
    @FromPath(standingApi.assignAppeal) { decisionId }: ParamsOf<typeof standingApi.assignAppeal>,
    @FromBody(standingApi.assignAppeal) { assessorId }: BodyOf<typeof standingApi.assignAppeal>,
  ): Promise<void> {
    return this.assigning.assign(actor, decisionId, assessorId);
  }
}
