import type { Id } from '@waymark/foundation/kernel';
import type { Actor, TeamView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { TeamDirectory } from '../people/team-directory';
import { PurposeGate } from './purpose-gate';

/** Opening a team: managers of people in it acknowledge first what its programmes are for. */
@Injectable()
export class TeamOpening {
  constructor(
    private readonly gate: PurposeGate,
    private readonly teams: TeamDirectory,
  ) {}

  /** @throws DomainError as `PurposeGate.require` does. */
  async open(actor: Actor, teamId: Id): Promise<TeamView> {
    await this.gate.require(actor, { teamId });
    return this.teams.read(actor, teamId);
  }
}
