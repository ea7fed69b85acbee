import type { ClaimCounts } from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { ReviewQueries } from './reviews.queries';

/** How much waits for somebody, for the places that lead to it. */
@Injectable()
export class ClaimCounting {
  constructor(
    private readonly queries: ReviewQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async count({ memberId }: Actor): Promise<ClaimCounts> {
    return this.queries.counts(memberId, await this.calendar.today());
  }
}
