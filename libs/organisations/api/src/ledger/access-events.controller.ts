import type { Page, QueryOf } from '@waymark/foundation/kernel';
import { FromQuery, Implements, Who } from '@waymark/foundation/server';
import { accountabilityApi, type AccessCounts, type AccessEventView, type Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { AccessLedger } from './access-ledger';

@Controller()
export class AccessEventsController {
  constructor(private readonly ledger: AccessLedger) {}

  @Implements(accountabilityApi.listAccessEvents)
  list(
    @Who() actor: Actor,
    @FromQuery(accountabilityApi.listAccessEvents) query: QueryOf<typeof accountabilityApi.listAccessEvents>,
  ): Promise<Page<AccessEventView>> {
    return this.ledger.list(actor, query);
  }

  @Implements(accountabilityApi.countAccessEvents)
  count(): Promise<AccessCounts> {
    return this.ledger.counts();
  }
}
