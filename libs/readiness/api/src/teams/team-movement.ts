import type { QueryOf } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { listedChanges, type readinessApi, type TeamMovement } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { Movements } from '../movement/movements';
import { Reports } from './reports';
import { mapGates } from './team-map';

/** What changed for the people who report to somebody. It is about those of today, so nobody who joins looks like progress. */
@Injectable()
export class TeamMovementReading {
  constructor(
    private readonly reports: Reports,
    private readonly movements: Movements,
  ) {}

  async read(actor: Actor, { since, ...question }: QueryOf<typeof readinessApi.readTeamMovement>): Promise<TeamMovement> {
    const { people, role, moment } = await this.reports.read(actor, question);
    return this.movements.of({ people, role, since: new Date(since), moment, gates: mapGates, listed: listedChanges });
  }
}
