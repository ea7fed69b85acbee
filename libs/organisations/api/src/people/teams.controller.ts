import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { peopleApi, type Actor, type TeamView } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { TeamDirectory } from './team-directory';
import { TeamEditing } from './team-editing';

type TeamPath = ParamsOf<typeof peopleApi.changeTeam>;
type TeamMemberPath = ParamsOf<typeof peopleApi.addTeamMember>;
type TeamBody = BodyOf<typeof peopleApi.createTeam>;

@Controller()
export class TeamsController {
  constructor(
    private readonly directory: TeamDirectory,
    private readonly editing: TeamEditing,
  ) {}

  @Implements(peopleApi.listTeams)
  list(
    @Who() actor: Actor,
    @FromQuery(peopleApi.listTeams) query: QueryOf<typeof peopleApi.listTeams>,
  ): Promise<Page<TeamView>> {
    return this.directory.list(actor, query);
  }

  @Implements(peopleApi.createTeam)
  create(@Who() actor: Actor, @FromBody(peopleApi.createTeam) { name }: TeamBody): Promise<TeamView> {
    return this.editing.create(actor, name);
  }

  @Implements(peopleApi.changeTeam)
  rename(
    @Who() actor: Actor,
    @FromPath(peopleApi.changeTeam) { teamId }: TeamPath,
    @FromBody(peopleApi.changeTeam) { name }: TeamBody,
    @ExpectedVersion() version: number,
  ): Promise<TeamView> {
    return this.editing.rename(actor, teamId, name, version);
  }

  @Implements(peopleApi.deleteTeam)
  delete(
    @Who() actor: Actor,
    @FromPath(peopleApi.deleteTeam) { teamId }: TeamPath,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.editing.delete(actor, teamId, version);
  }

  @Implements(peopleApi.moveToTeam)
  move(@Who() actor: Actor, @FromBody(peopleApi.moveToTeam) move: BodyOf<typeof peopleApi.moveToTeam>): Promise<void> {
    return this.editing.move(actor, move);
  }

  @Implements(peopleApi.addTeamMember)
  addMember(
    @Who() actor: Actor,
    @FromPath(peopleApi.addTeamMember) { teamId, memberId }: TeamMemberPath,
  ): Promise<void> {
    return this.editing.addMember(actor, teamId, memberId);
  }

  @Implements(peopleApi.removeTeamMember)
  removeMember(
    @Who() actor: Actor,
    @FromPath(peopleApi.removeTeamMember) { teamId, memberId }: TeamMemberPath,
  ): Promise<void> {
    return this.editing.removeMember(actor, teamId, memberId);
  }
}
