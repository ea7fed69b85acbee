import { forbidden, newId, notFound, stale, type Id } from '@waymark/foundation/kernel';
import { canChangeTeams, requireEmptyTeam, type Actor, type AuditAction, type TeamView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { MemberDirectory } from './member-directory';
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

  async delete(actor: Actor, teamId: Id): Promise<void> {
    requireTeamEditor(actor);
    if ((await this.teams.holdToDelete(teamId)) === null) throw notFound('team');
    requireEmptyTeam({ members: await this.teams.memberIdsOf(teamId) });
    await this.teams.delete(teamId);
    await this.record(actor, 'team.deleted', teamId);
  }

  /** Putting somebody in who is in already changes nothing. */
  async addMember(actor: Actor, teamId: Id, memberId: Id): Promise<void> {
    requireTeamEditor(actor);
    if ((await this.teams.hold(teamId)) === null) throw notFound('team');
    await this.people.meet(actor, memberId);
    const added = await this.teams.addMember(teamId, memberId, this.calendar.now());
    if (added) await this.record(actor, 'team.member-added', teamId, { memberId });
  }

  async removeMember(actor: Actor, teamId: Id, memberId: Id): Promise<void> {
    requireTeamEditor(actor);
    if (!(await this.teams.removeMember(teamId, memberId))) throw notFound('member of this team');
    await this.record(actor, 'team.member-removed', teamId, { memberId });
  }

  private record(actor: Actor, action: AuditAction, teamId: Id, detail?: Record<string, unknown>): Promise<void> {
    const subject = { kind: 'team', id: teamId };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject, detail });
  }
}

function requireTeamEditor(actor: Actor): void {
  if (!canChangeTeams(actor)) throw forbidden('Only an organisation admin changes teams.');
}
