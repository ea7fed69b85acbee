import { forbidden, invalid, newId, notFound, stale, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { canChangeTeams, requireEmptyTeam, requireNotErased, type Actor, type AuditAction, type peopleApi, type TeamView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { MemberDirectory } from './member-directory';
import { MemberRepository } from './member.repository';
import { OrganisationCalendar } from './organisation-calendar';
import { TeamDirectory } from './team-directory';
import { TeamRepository } from './team.repository';

/** Creating, renaming and deleting teams, and saying who is in them. */
@Injectable()
export class TeamEditing {
  constructor(
    private readonly teams: TeamRepository,
    private readonly directory: TeamDirectory,
    private readonly people: MemberDirectory,
    private readonly members: MemberRepository,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async create(actor: Actor, name: string): Promise<TeamView> {
    requireTeamEditor(actor);
    const id = newId();
    await this.teams.insert({ id, name, createdAt: this.calendar.now() });
    await this.record(actor, 'team.created', id);
    return this.directory.view(id);
  }

  async rename(actor: Actor, teamId: Id, name: string, version: number): Promise<TeamView> {
    requireTeamEditor(actor);
    const saved = await this.teams.rename({ id: teamId, version }, name);
    const team = await this.directory.view(teamId);
    if (!saved) throw stale(team);
    await this.record(actor, 'team.changed', teamId, { fields: ['name'] });
    return team;
  }

  async delete(actor: Actor, teamId: Id, version: number): Promise<void> {
    requireTeamEditor(actor);
    const team = await this.teams.holdToDelete(teamId);
    if (team === null) throw notFound('team');
    if (team.version !== version) throw stale(await this.directory.view(teamId));
    requireEmptyTeam({ members: await this.teams.memberIdsOf(teamId) });
    await this.teams.delete(teamId);
    await this.record(actor, 'team.deleted', teamId);
  }

  /** Putting somebody in who is in already changes nothing. */
  async addMember(actor: Actor, teamId: Id, memberId: Id): Promise<void> {
    requireTeamEditor(actor);
    if ((await this.teams.hold(teamId)) === null) throw notFound('team');
    const { subject } = await this.people.meet(actor, memberId);
    requireNotErased(subject);
    const added = await this.teams.addMember(teamId, memberId, this.calendar.now());
    if (added) await this.record(actor, 'team.member-added', teamId, { memberId });
  }

  async removeMember(actor: Actor, teamId: Id, memberId: Id): Promise<void> {
    requireTeamEditor(actor);
    if (!(await this.teams.removeMember(teamId, memberId))) throw notFound('member of this team');
    await this.record(actor, 'team.member-removed', teamId, { memberId });
  }

  /** Everybody or nobody: where one of them is not in the team that they are to leave, nothing happens. */
  async move(actor: Actor, { memberIds, fromTeamId, toTeamId }: BodyOf<typeof peopleApi.moveToTeam>): Promise<void> {
    requireTeamEditor(actor);
    // In one order, so that two moves in opposite directions do not wait for each other for ever.
    for (const teamId of [fromTeamId, toTeamId].filter((id) => id !== null).toSorted()) {
      const path = teamId === toTeamId ? 'body.toTeamId' : 'body.fromTeamId';
      if ((await this.teams.hold(teamId)) === null) throw invalid(path, 'There is no such team.');
    }
    const names = await this.members.namesOf(memberIds);
    for (const status of (await this.members.statusesOf(memberIds)).values()) requireNotErased({ status });
    for (const memberId of new Set(memberIds)) {
      const name = names.get(memberId);
      if (name === undefined) throw invalid('body.memberIds', 'There is no such member, or you cannot see them.');
      if (fromTeamId !== null) await this.leave(actor, fromTeamId, { id: memberId, name });
      const added = await this.teams.addMember(toTeamId, memberId, this.calendar.now());
      if (added) await this.record(actor, 'team.member-added', toTeamId, { memberId });
    }
  }

  private async leave(actor: Actor, teamId: Id, { id, name }: { id: Id; name: string }): Promise<void> {
    if (!(await this.teams.removeMember(teamId, id))) {
      throw wrongState('not-in-team', `${name} is not in that team any more. Look again, and choose the team they are in.`);
    }
    await this.record(actor, 'team.member-removed', teamId, { memberId: id });
  }

  private record(actor: Actor, action: AuditAction, teamId: Id, detail?: Record<string, unknown>): Promise<void> {
    const subject = { kind: 'team', id: teamId };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject, detail });
  }
}

function requireTeamEditor(actor: Actor): void {
  if (!canChangeTeams(actor)) throw forbidden('Only an organisation admin changes teams.');
}
