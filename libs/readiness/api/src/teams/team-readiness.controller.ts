import { FromQuery, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { readinessApi, type TeamReadiness } from '@waymark/readiness/domain';
import { Controller } from '@nestjs/common';
import type { TeamQuestion } from './reports';
import { TeamReadinessReading } from './team-readiness';

@Controller()
export class TeamReadinessController {
  constructor(private readonly reading: TeamReadinessReading) {}

  @Implements(readinessApi.readTeamReadiness)
  read(@Who() actor: Actor, @FromQuery(readinessApi.readTeamReadiness) question: TeamQuestion): Promise<TeamReadiness> {
    return this.reading.read(actor, question);
  }
}
