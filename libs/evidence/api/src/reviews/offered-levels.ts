import type { Id } from '@waymark/foundation/kernel';
import { levelOffers, type JudgedScale, type LevelOffer } from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { AssessorCandidates } from './assessor-candidates.queries';
import { ReviewPolicies } from './review-policies';

/** Which levels somebody who judges can give, so that they are offered no other. */
@Injectable()
export class OfferedLevels {
  constructor(
    private readonly candidates: AssessorCandidates,
    private readonly policies: ReviewPolicies,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async to(judgeId: Id, judged: JudgedScale & { readonly ownerId: Id }): Promise<LevelOffer[]> {
    const day = await this.calendar.today();
    return levelOffers(judged, await this.candidates.grantsOf(judgeId, day), await this.policies.forMember(judged.ownerId), day);
  }
}
