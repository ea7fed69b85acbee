import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { accountabilityApi, type Actor, type RetentionRuleView } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { Retention } from './retention';

@Controller()
export class RetentionController {
  constructor(private readonly retention: Retention) {}

  @Implements(accountabilityApi.listRetentionRules)
  list(): Promise<{ items: RetentionRuleView[] }> {
    return this.retention.list();
  }

  @Implements(accountabilityApi.changeRetentionRule)
  change(
    @Who() actor: Actor,
    @FromPath(accountabilityApi.changeRetentionRule) { kind }: ParamsOf<typeof accountabilityApi.changeRetentionRule>,
    @FromBody(accountabilityApi.changeRetentionRule) { days }: BodyOf<typeof accountabilityApi.changeRetentionRule>,
    @ExpectedVersion() version: number,
  ): Promise<RetentionRuleView> {
    return this.retention.change(actor, kind, days, version);
  }
}
