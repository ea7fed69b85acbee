import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { peopleApi, programmesApi, type Actor, type ManagerAcknowledgement, type ProgrammeOverview, type TeamView, type WaitingPurpose } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { PurposeAcknowledging } from './purpose-acknowledging';
import { PurposeGate } from './purpose-gate';
import { TeamOpening } from './team-opening';

type ProgrammePath = ParamsOf<typeof programmesApi.readProgramme>;

@Controller()
export class PurposesController {
  constructor(
    private readonly purposes: PurposeAcknowledging,
    private readonly gate: PurposeGate,
    private readonly teams: TeamOpening,
  ) {}

  @Implements(peopleApi.readTeam)
  readTeam(@Who() actor: Actor, @FromPath(peopleApi.readTeam) { teamId }: ParamsOf<typeof peopleApi.readTeam>): Promise<TeamView> {
    return this.teams.open(actor, teamId);
  }

  @Implements(programmesApi.listWaitingPurposes)
  waiting(
    @Who() actor: Actor,
    @FromQuery(programmesApi.listWaitingPurposes) query: QueryOf<typeof programmesApi.listWaitingPurposes>,
  ): Promise<{ items: WaitingPurpose[] }> {
    return this.gate.waitingFor(actor, query);
  }

  @Implements(programmesApi.acknowledgePurpose)
  acknowledge(
    @Who() actor: Actor,
    @FromPath(programmesApi.acknowledgePurpose) { programmeId }: ProgrammePath,
    @FromBody(programmesApi.acknowledgePurpose) { purposeVersion }: BodyOf<typeof programmesApi.acknowledgePurpose>,
  ): Promise<void> {
    return this.purposes.acknowledge(actor, programmeId, purposeVersion);
  }

  @Implements(programmesApi.readProgrammeOverview)
  overview(
    @Who() actor: Actor,
    @FromPath(programmesApi.readProgrammeOverview) { programmeId }: ProgrammePath,
  ): Promise<ProgrammeOverview> {
    return this.purposes.overview(actor, programmeId);
  }

  @Implements(programmesApi.listAcknowledgements)
  managers(
    @Who() actor: Actor,
    @FromPath(programmesApi.listAcknowledgements) { programmeId }: ProgrammePath,
    @FromQuery(programmesApi.listAcknowledgements) query: QueryOf<typeof programmesApi.listAcknowledgements>,
  ): Promise<Page<ManagerAcknowledgement>> {
    return this.purposes.managers(actor, programmeId, query);
  }
}
