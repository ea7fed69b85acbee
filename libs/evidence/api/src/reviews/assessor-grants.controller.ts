import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { reviewApi, type AssessorGrantView } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { AssessorGranting } from './assessor-granting';

@Controller()
export class AssessorGrantsController {
  constructor(private readonly granting: AssessorGranting) {}

  @Implements(reviewApi.listAssessorGrants)
  list(
    @Who() actor: Actor,
    @FromQuery(reviewApi.listAssessorGrants) query: QueryOf<typeof reviewApi.listAssessorGrants>,
  ): Promise<Page<AssessorGrantView>> {
    return this.granting.list(actor, query);
  }

  @Implements(reviewApi.grantAssessing)
  give(@Who() actor: Actor, @FromBody(reviewApi.grantAssessing) given: BodyOf<typeof reviewApi.grantAssessing>): Promise<AssessorGrantView> {
    return this.granting.give(actor, given);
  }

  @Implements(reviewApi.endAssessorGrant)
  end(
    @Who() actor: Actor,
    @FromPath(reviewApi.endAssessorGrant) { assessorGrantId }: ParamsOf<typeof reviewApi.endAssessorGrant>,
    @FromBody(reviewApi.endAssessorGrant) { to }: BodyOf<typeof reviewApi.endAssessorGrant>,
    @ExpectedVersion() version: number,
  ): Promise<AssessorGrantView> {
    return this.granting.end(actor, assessorGrantId, to, version);
  }
}
