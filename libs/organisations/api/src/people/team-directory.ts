import { notFound, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { canReadTeam, type Actor, type peopleApi, type TeamSubject, type TeamView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { ManagementChains } from './management-chains.queries';
import { OrganisationCalendar } from './organisation-calendar';
import { TeamRepository } from './team.repository';
import { TeamQueries } from './teams.queries';

/** Looking teams up. */
@Injectable()
export class TeamDirectory {
  constructor(
    private readonly teams: TeamRepository,
    private readonly queries: TeamQueries,
    private readonly chains: ManagementChains,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof peopleApi.listTeams>): Promise<Page<TeamView>> {
    return this.queries.list(actor, await this.calendar.today(), query);
  }

  /** @throws DomainError NOT_FOUND where there is no such team or the actor does not see it. */
  async read(actor: Actor, teamId: Id): Promise<TeamView> {
    await this.peopleOf(actor, teamId);
    return this.view(teamId);
  }

  /**
   * Who is in a team, each with who manages them today.
   * @throws DomainError NOT_FOUND where there is no such team or the actor does not see it.
   */
  async peopleOf(actor: Actor, teamId: Id): Promise<TeamSubject['members']> {
    const memberIds = await this.teams.memberIdsOf(teamId);
    const chainOf = await this.chains.of(memberIds, await this.calendar.today());
    const members = memberIds.map((memberId) => ({ memberId, managementChain: chainOf(memberId) }));
    if (!canReadTeam(actor, { members })) throw notFound('team');
    return members;
  }

  /** @throws DomainError NOT_FOUND */
  async view(teamId: Id): Promise<TeamView> {
    const team = await this.queries.read(teamId);
    if (team === null) throw notFound('team');
    return team;
  }
}
