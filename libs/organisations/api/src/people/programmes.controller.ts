import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { peopleApi, type Actor, type ProgrammeView } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { ProgrammeChanges } from './programme-changes';

type ProgrammePath = ParamsOf<typeof peopleApi.readProgramme>;

@Controller()
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammeChanges) {}

  @Implements(peopleApi.listProgrammes)
  list(@Who() actor: Actor): Promise<{ items: ProgrammeView[] }> {
    return this.programmes.list(actor);
  }

  @Implements(peopleApi.readProgramme)
  read(@Who() actor: Actor, @FromPath(peopleApi.readProgramme) { programmeId }: ProgrammePath): Promise<ProgrammeView> {
    return this.programmes.read(actor, programmeId);
  }

  @Implements(peopleApi.changeProgramme)
  change(
    @Who() actor: Actor,
    @FromPath(peopleApi.changeProgramme) { programmeId }: ProgrammePath,
    @FromBody(peopleApi.changeProgramme) changes: BodyOf<typeof peopleApi.changeProgramme>,
    @ExpectedVersion() version: number,
  ): Promise<ProgrammeView> {
    return this.programmes.change(actor, programmeId, changes, version);
  }
}
