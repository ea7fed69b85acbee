import type { QueryOf } from '@waymark/foundation/kernel';
import { purposeNotAcknowledged, purposesToAcknowledge, reportsAmong, type Actor, type programmesApi, type WaitingPurpose } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { OrganisationCalendar } from '../people/organisation-calendar';
import { TeamDirectory } from '../people/team-directory';
import { Participation } from './participation.queries';
import { PolicySets } from './policy-sets.repository';
import { PurposeAcknowledgements } from './purpose-acknowledgements.repository';

/** What somebody is about to look at: a team, the people of a programme, or without either everybody they manage. */
export type GatedView = QueryOf<typeof programmesApi.listWaitingPurposes>;

/**
 * Stands before every answer that shows managers how several of their people stand: they first acknowledge what the
 * programmes of these people are for, each in its present version. Call it inside a transaction, first thing:
 *
 *     await this.gate.require(actor, { teamId });
 */
@Injectable()
export class PurposeGate {
  constructor(
    private readonly participation: Participation,
    private readonly acknowledgements: PurposeAcknowledgements,
    private readonly sets: PolicySets,
    private readonly teams: TeamDirectory,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /**
   * Lets through who has acknowledged what they have to, or manages nobody there.
   * @throws DomainError FORBIDDEN with code `purpose-not-acknowledged`, which carries the purposes that wait as `current`;
   *   NOT_FOUND where there is no such team or the actor does not see it.
   */
  async require(actor: Actor, view: GatedView): Promise<void> {
    const waiting = await this.waitingFor(actor, view);
    if (waiting.items.length > 0) throw purposeNotAcknowledged(waiting);
  }

  /** Empty for whoever manages nobody there. */
  async waitingFor(actor: Actor, { teamId, programmeId }: GatedView): Promise<{ items: WaitingPurpose[] }> {
    const today = await this.calendar.today();
    const reports =
      teamId === undefined
        ? await this.participation.reportsOf(actor.memberId, today)
        : reportsAmong(actor.memberId, await this.teams.peopleOf(actor, teamId));
    if (reports.length === 0) return { items: [] };
    const applying = await this.participation.programmesOf(reports, today);
    const programmeIds = programmeId === undefined ? applying : applying.filter((id) => id === programmeId);
    const declared = await this.participation.declaredTo(actor.memberId, programmeIds);
    const waiting = purposesToAcknowledge(declared, await this.acknowledgements.of(actor.memberId));
    const policies = await this.sets.presentOf(waiting.map(({ programmeId: id }) => id));
    return { items: waiting.map((purpose, index) => ({ ...purpose, managerSharing: policies[index]?.managerSharing ?? 'NOTHING' })) };
  }
}
