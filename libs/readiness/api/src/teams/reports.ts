import { notFound, type Id, type QueryOf } from '@waymark/foundation/kernel';
import { OrganisationCalendar, PurposeGate } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import type { readinessApi, TeamReadiness } from '@waymark/readiness/domain';
import type { AssignmentKind } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { Moments, type Moment } from '../access/moments';
import { ReadinessAccess } from '../access/readiness-access';
import { mostUsedFirst } from '../standing/compared-editions';
import { EditionQueries, type Edition } from '../standing/editions.queries';
import { ReportQueries, type Report, type ReportsTeam } from './reports.queries';

export type TeamQuestion = QueryOf<typeof readinessApi.readTeamReadiness>;

/** The people whom a reader looks at, and what they are compared with. */
export interface Line extends Pick<TeamReadiness, 'team' | 'teams' | 'roles' | 'notShown'> {
  readonly moment: Moment;
  readonly people: readonly Report[];
  readonly role: Edition | null;
}

/** The people who report to somebody, in one team or all of them. */
@Injectable()
export class Reports {
  constructor(
    private readonly queries: ReportQueries,
    private readonly editions: EditionQueries,
    private readonly gate: PurposeGate,
    private readonly access: ReadinessAccess,
    private readonly moments: Moments,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /**
   * Whom the actor may look at, by the lines of today whatever instant is asked about, each reading noted.
   * @throws DomainError as `PurposeGate.require` does; NOT_FOUND where there is no such edition, or the actor manages
   * nobody in the team.
   */
  async read(actor: Actor, question: TeamQuestion): Promise<Line> {
    await this.gate.require(actor, question);
    const moment = await this.moments.of(question);
    const everybody = await this.queries.of(actor.memberId, await this.calendar.today(), moment);
    const teams = await this.queries.teamsOf(actor.memberId, everybody.map(({ id }) => id));
    const team = question.teamId === undefined ? null : requireTeam(teams, question.teamId);
    const within = everybody.filter(({ isDirect }) => question.reach === 'ALL' || isDirect);
    const people = team === null ? within : within.filter(inTeam(team.id));
    const roles = rolesOf(people);
    const role = question.versionId === undefined ? (roles[0] ?? null) : await this.edition(question.versionId);
    await this.access.noteReports(actor, people.map(({ id }) => id));
    return {
      moment,
      people,
      role,
      roles,
      team: team === null ? null : { id: team.id, name: team.name },
      teams: teams.map(({ id, name }) => ({ id, name, people: within.filter(inTeam(id)).length })),
      notShown: team === null ? 0 : team.people - people.length,
    };
  }

  private async edition(versionId: Id): Promise<Edition> {
    const edition = await this.editions.read(versionId);
    if (edition === null) throw notFound('role profile');
    return edition;
  }
}

function requireTeam(teams: readonly ReportsTeam[], teamId: Id): ReportsTeam {
  const team = teams.find(({ id }) => id === teamId);
  if (team === undefined) throw notFound('team');
  return team;
}

function inTeam(teamId: Id): (person: Report) => boolean {
  return ({ teamIds }) => teamIds.includes(teamId);
}

/** What a profile is to somebody: the role that they have, or the one they work towards. */
export function kindFor({ roles }: Report, { profileId }: Edition): AssignmentKind | null {
  return roles.find((role) => role.profileId === profileId)?.kind ?? null;
}

/** The editions that people have or work towards. */
function rolesOf(people: readonly Report[]): TeamReadiness['roles'] {
  const editions = new Map(people.flatMap(({ roles }) => roles.map(({ kind: _, ...edition }) => [edition.versionId, edition] as const)));
  return mostUsedFirst([...editions.values()], people.map(({ roles }) => ({ versionIds: roles.map(({ versionId }) => versionId) })));
}
