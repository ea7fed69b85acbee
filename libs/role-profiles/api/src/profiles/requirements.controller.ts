import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { roleProfilesApi, type RequirementView } from '@waymark/role-profiles/domain';
import { Controller } from '@nestjs/common';
import { DraftEditing } from './draft-editing';

type RequirementPath = ParamsOf<typeof roleProfilesApi.changeRequirement>;

@Controller()
export class RequirementsController {
  constructor(private readonly editing: DraftEditing) {}

  @Implements(roleProfilesApi.changeRequirement)
  change(
    @Who() actor: Actor,
    @FromPath(roleProfilesApi.changeRequirement) place: RequirementPath,
    @FromBody(roleProfilesApi.changeRequirement) changes: BodyOf<typeof roleProfilesApi.changeRequirement>,
    @ExpectedVersion() version: number,
  ): Promise<RequirementView> {
    return this.editing.changeRequirement(actor, place, changes, version);
  }

  @Implements(roleProfilesApi.deleteRequirement)
  delete(@Who() actor: Actor, @FromPath(roleProfilesApi.deleteRequirement) place: RequirementPath, @ExpectedVersion() version: number): Promise<void> {
    return this.editing.deleteRequirement(actor, place, version);
  }
}
