import type { Page, QueryOf } from '@waymark/foundation/kernel';
import { FromQuery, Implements, Who } from '@waymark/foundation/server';
import { goalsApi, type ReleasedItem } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { ReleasedQueries } from './released.queries';

@Controller()
export class ReleasedController {
  constructor(private readonly released: ReleasedQueries) {}

  @Implements(goalsApi.listReleasedToMe)
  list(@Who() actor: Actor, @FromQuery(goalsApi.listReleasedToMe) query: QueryOf<typeof goalsApi.listReleasedToMe>): Promise<Page<ReleasedItem>> {
    return this.released.to(actor.memberId, query);
  }
}
