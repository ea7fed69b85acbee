import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { readinessApi, type JudgementView } from '@waymark/readiness/domain';
import { Controller } from '@nestjs/common';
import { ReadinessJudging } from './judging-readiness';

@Controller()
export class JudgementsController {
  constructor(private readonly judging: ReadinessJudging) {}

  @Implements(readinessApi.listJudgements)
  list(
    @Who() actor: Actor,
    @FromPath(readinessApi.listJudgements) { memberId }: ParamsOf<typeof readinessApi.listJudgements>,
  ): Promise<{ items: JudgementView[] }> {
    return this.judging.list(actor, memberId);
  }

  @Implements(readinessApi.judgeReadiness)
  judge(
    @Who() actor: Actor,
    @FromPath(readinessApi.judgeReadiness) { memberId }: ParamsOf<typeof readinessApi.judgeReadiness>,
    @FromBody(readinessApi.judgeReadiness) said: BodyOf<typeof readinessApi.judgeReadiness>,
  ): Promise<JudgementView> {
    return this.judging.judge(actor, memberId, said);
  }

  @Implements(readinessApi.withdrawJudgement)
  withdraw(
    @Who() actor: Actor,
    @FromPath(readinessApi.withdrawJudgement) { judgementId }: ParamsOf<typeof readinessApi.withdrawJudgement>,
  ): Promise<JudgementView> {
    return this.judging.withdraw(actor, judgementId);
  }
}
