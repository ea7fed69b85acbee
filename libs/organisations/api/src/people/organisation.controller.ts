import type { BodyOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, Implements, Who } from '@waymark/foundation/server';
import { peopleApi, type Actor, type OrganisationView } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { OrganisationChanges } from './organisation-changes';

@Controller()
export class OrganisationController {
  constructor(private readonly organisation: OrganisationChanges) {}

  @Implements(peopleApi.readOrganisation)
  read(): Promise<OrganisationView> {
    return this.organisation.read();
  }

  @Implements(peopleApi.changeOrganisation)
  change(
    @Who() actor: Actor,
    @FromBody(peopleApi.changeOrganisation) changes: BodyOf<typeof peopleApi.changeOrganisation>,
    @ExpectedVersion() version: number,
  ): Promise<OrganisationView> {
    return this.organisation.change(actor, changes, version);
  }
}
