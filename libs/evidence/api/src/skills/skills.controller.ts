import type { BodyOf, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { standingApi, type MemberSkills, type SelfRatingView } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { MemberSkillsReading } from './member-skills';
import { SelfRatingKeeping } from './self-rating';

@Controller()
export class SkillsController {
  constructor(
    private readonly skills: MemberSkillsReading,
    private readonly ratings: SelfRatingKeeping,
  ) {}

  @Implements(standingApi.readMemberSkills)
  read(
    @Who() actor: Actor,
    @FromPath(standingApi.readMemberSkills) { memberId }: ParamsOf<typeof standingApi.readMemberSkills>,
    @FromQuery(standingApi.readMemberSkills) query: QueryOf<typeof standingApi.readMemberSkills>,
  ): Promise<MemberSkills> {
    return this.skills.read(actor, memberId, query);
  }

  @Implements(standingApi.rateSelf)
  rate(@Who() actor: Actor, @FromBody(standingApi.rateSelf) body: BodyOf<typeof standingApi.rateSelf>): Promise<SelfRatingView> {
    return this.ratings.rate(actor, body);
  }

  @Implements(standingApi.listSelfRatings)
  list(
    @Who() actor: Actor,
    @FromPath(standingApi.listSelfRatings) { memberId, requirementId }: ParamsOf<typeof standingApi.listSelfRatings>,
  ): Promise<{ items: SelfRatingView[] }> {
    return this.ratings.list(actor, memberId, requirementId);
  }
}
