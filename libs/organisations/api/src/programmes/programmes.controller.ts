import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { programmesApi, type Actor, type ProgrammePoliciesView, type ProgrammeView } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { ProgrammeAccess } from './programme-access';
import { ProgrammeChanges } from './programme-changes';
import { ProgrammePolicySetting } from './programme-policy-setting';

type ProgrammePath = ParamsOf<typeof programmesApi.readProgramme>;

@Controller()
export class ProgrammesController {
  constructor(
    private readonly access: ProgrammeAccess,
    private readonly changes: ProgrammeChanges,
    private readonly policies: ProgrammePolicySetting,
  ) {}

  @Implements(programmesApi.listProgrammes)
  list(@Who() actor: Actor): Promise<{ items: ProgrammeView[] }> {
    return this.access.list(actor);
  }

  @Implements(programmesApi.readProgramme)
  read(@Who() actor: Actor, @FromPath(programmesApi.readProgramme) { programmeId }: ProgrammePath): Promise<ProgrammeView> {
    return this.access.read(actor, programmeId);
  }

  @Implements(programmesApi.createProgramme)
  create(
    @Who() actor: Actor,
    @FromBody(programmesApi.createProgramme) programme: BodyOf<typeof programmesApi.createProgramme>,
  ): Promise<ProgrammeView> {
    return this.changes.create(actor, programme);
  }

  @Implements(programmesApi.changeProgramme)
  change(
    @Who() actor: Actor,
    @FromPath(programmesApi.changeProgramme) { programmeId }: ProgrammePath,
    @FromBody(programmesApi.changeProgramme) changes: BodyOf<typeof programmesApi.changeProgramme>,
    @ExpectedVersion() version: number,
  ): Promise<ProgrammeView> {
    return this.changes.change(actor, programmeId, changes, version);
  }

  @Implements(programmesApi.archiveProgramme)
  archive(
    @Who() actor: Actor,
    @FromPath(programmesApi.archiveProgramme) { programmeId }: ProgrammePath,
    @ExpectedVersion() version: number,
  ): Promise<ProgrammeView> {
    return this.changes.archive(actor, programmeId, version);
  }

  @Implements(programmesApi.bringBackProgramme)
  bringBack(
    @Who() actor: Actor,
    @FromPath(programmesApi.bringBackProgramme) { programmeId }: ProgrammePath,
    @ExpectedVersion() version: number,
  ): Promise<ProgrammeView> {
    return this.changes.bringBack(actor, programmeId, version);
  }

  @Implements(programmesApi.readPolicies)
  readPolicies(
    @Who() actor: Actor,
    @FromPath(programmesApi.readPolicies) { programmeId }: ProgrammePath,
  ): Promise<ProgrammePoliciesView> {
    return this.policies.read(actor, programmeId);
  }

  @Implements(programmesApi.setPolicies)
  setPolicies(
    @Who() actor: Actor,
    @FromPath(programmesApi.setPolicies) { programmeId }: ProgrammePath,
    @FromBody(programmesApi.setPolicies) policies: BodyOf<typeof programmesApi.setPolicies>,
    @ExpectedVersion() version: number,
  ): Promise<ProgrammePoliciesView> {
    return this.policies.set(actor, programmeId, policies, version);
  }
}
