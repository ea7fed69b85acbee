import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { peopleApi, type Actor, type RoleGrantView } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { RoleGranting } from './role-granting';

@Controller()
export class RoleGrantsController {
  constructor(private readonly roles: RoleGranting) {}

  @Implements(peopleApi.listRoleGrants)
  list(
    @Who() actor: Actor,
    @FromQuery(peopleApi.listRoleGrants) query: QueryOf<typeof peopleApi.listRoleGrants>,
  ): Promise<Page<RoleGrantView>> {
    return this.roles.list(actor, query);
  }

  @Implements(peopleApi.grantRole)
  grant(
    @Who() actor: Actor,
    @FromBody(peopleApi.grantRole) wanted: BodyOf<typeof peopleApi.grantRole>,
  ): Promise<RoleGrantView> {
    return this.roles.grant(actor, wanted);
  }

  @Implements(peopleApi.endRoleGrant)
  end(
    @Who() actor: Actor,
    @FromPath(peopleApi.endRoleGrant) { roleGrantId }: ParamsOf<typeof peopleApi.endRoleGrant>,
  ): Promise<void> {
    return this.roles.end(actor, roleGrantId);
  }
}
