import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { roleProfilesApi, type RoleAssignmentView } from '@waymark/role-profiles/domain';
import { Controller } from '@nestjs/common';
import { RoleAssigning } from './role-assigning';

@Controller()
export class RoleAssignmentsController {
  constructor(private readonly assigning: RoleAssigning) {}

  @Implements(roleProfilesApi.listAssignments)
  list(
    @Who() actor: Actor,
    @FromPath(roleProfilesApi.listAssignments) { memberId }: ParamsOf<typeof roleProfilesApi.listAssignments>,
  ): Promise<{ items: RoleAssignmentView[] }> {
    return this.assigning.list(actor, memberId);
  }

  @Implements(roleProfilesApi.assignRole)
  assign(
    @Who() actor: Actor,
    @FromBody(roleProfilesApi.assignRole) given: BodyOf<typeof roleProfilesApi.assignRole>,
  ): Promise<{ items: RoleAssignmentView[] }> {
    return this.assigning.assign(actor, given);
  }

  @Implements(roleProfilesApi.endAssignment)
  end(
    @Who() actor: Actor,
    @FromPath(roleProfilesApi.endAssignment) { roleAssignmentId }: ParamsOf<typeof roleProfilesApi.endAssignment>,
    @FromBody(roleProfilesApi.endAssignment) { to }: BodyOf<typeof roleProfilesApi.endAssignment>,
    @ExpectedVersion() version: number,
  ): Promise<RoleAssignmentView> {
    return this.assigning.end(actor, { id: roleAssignmentId, version }, to);
  }
}
