import type { QueryOf } from '@waymark/foundation/kernel';
import { attachment, FromQuery, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { readinessApi, type TeamMovement, type TeamReadiness } from '@waymark/readiness/domain';
import { Controller, type StreamableFile } from '@nestjs/common';
import { ReadinessExport } from '../files/readiness-export';
import type { TeamQuestion } from './reports';
import { TeamMovementReading } from './team-movement';
import { TeamReadinessReading } from './team-readiness';

@Controller()
export class TeamReadinessController {
  constructor(
    private readonly reading: TeamReadinessReading,
    private readonly movement: TeamMovementReading,
    private readonly exporting: ReadinessExport,
  ) {}

  @Implements(readinessApi.readTeamReadiness)
  read(@Who() actor: Actor, @FromQuery(readinessApi.readTeamReadiness) question: TeamQuestion): Promise<TeamReadiness> {
    return this.reading.read(actor, question);
  }

  @Implements(readinessApi.readTeamMovement)
  readMovement(
    @Who() actor: Actor,
    @FromQuery(readinessApi.readTeamMovement) question: QueryOf<typeof readinessApi.readTeamMovement>,
  ): Promise<TeamMovement> {
    return this.movement.read(actor, question);
  }

  @Implements(readinessApi.exportTeamReadiness)
  async export(@Who() actor: Actor, @FromQuery(readinessApi.exportTeamReadiness) question: TeamQuestion): Promise<StreamableFile> {
    return attachment(await this.exporting.ofTeam(actor, question));
  }
}
