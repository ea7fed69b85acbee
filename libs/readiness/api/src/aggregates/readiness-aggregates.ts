import { forbidden, notFound, type Id, type QueryOf } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { bandsByRank, saysEverybodys, suppressTeams, type ReadinessAggregates, type readinessApi } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { Moments, viewedAtOf } from '../access/moments';
import { mostUsedFirst } from '../standing/compared-editions';
import { EditionQueries, type Edition } from '../standing/editions.queries';
import { TeamMaps, type TeamMap } from '../teams/team-map';
import { ProgrammePeopleQueries, type ProgrammePerson } from './programme-people.queries';

type Question = QueryOf<typeof readinessApi.readReadinessAggregates>;
type Group = ReadinessAggregates['groups'][number];

/**
 * How a programme and its teams stand in numbers, for whoever owns it. Who is in a group is decided by today's enrolments
 * and teams alone: no part of a question changes it, so that two answers of one day never differ by a person unless an
 * enrolment or a team changed between them. Which groups are asked for only chooses among those that all of them together
 * let be shown.
 */
@Injectable()
export class ReadinessAggregating {
  constructor(
    private readonly queries: ProgrammePeopleQueries,
    private readonly editions: EditionQueries,
    private readonly maps: TeamMaps,
    private readonly moments: Moments,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async read(actor: Actor, question: Question): Promise<ReadinessAggregates> {
    const programme = await this.programme(actor, question.programmeId);
    const moment = await this.moments.of(question);
    const people = programme === null ? [] : await this.queries.of(programme.id, await this.calendar.today());
    const roles = offered(mostUsedFirst(await this.queries.editions(people.flatMap(({ versionIds }) => versionIds)), people), moment.rules);
    const role = question.versionId === undefined ? (roles[0] ?? null) : await this.edition(question.versionId);
    const map = await this.maps.of(people.map(({ memberId }) => memberId), role, moment);
    return {
      ...viewedAtOf(moment),
      programme,
      role,
      roles,
      requirements: [...map.requirements],
      groups: await this.groupsOf(people, map, moment.rules, asked(question)),
      smallest: moment.rules.smallestGroup,
    };
  }

  /** @throws DomainError FORBIDDEN where it is not one of theirs. */
  private async programme(actor: Actor, programmeId: Id | undefined): Promise<ReadinessAggregates['programme']> {
    const owned = await this.queries.ownedBy(actor.memberId);
    if (programmeId === undefined) return owned[0] ?? null;
    const programme = owned.find(({ id }) => id === programmeId);
    if (programme === undefined) throw forbidden('You read the numbers of programmes that you own.');
    return programme;
  }

  private async edition(versionId: Id): Promise<Edition> {
    const edition = await this.editions.read(versionId);
    if (edition === null) throw notFound('role profile');
    return edition;
  }

  private async groupsOf(people: readonly ProgrammePerson[], map: TeamMap, rules: { smallestGroup: number }, wanted: ReadonlySet<string> | null): Promise<Group[]> {
    const { shown, showsTotal } = suppressTeams(people, rules);
    const teams = await this.queries.teams([...new Set(people.flatMap(({ teamIds }) => teamIds))]);
    const ofTeams = teams.map((team) => groupOf(team, shown.has(team.id) ? people.filter(({ teamIds }) => teamIds.includes(team.id)) : null, map));
    const rest = groupOf(null, people.filter(({ teamIds }) => !teamIds.some((teamId) => shown.has(teamId))), map);
    const groups = withoutEverybodys(groupOf(null, showsTotal ? people : null, map), ofTeams, rest);
    return groups.filter(({ team }) => team === null || wanted === null || wanted.has(team.id));
  }
}

/**
 * Without the bands of groups that one band holds: they would say everybody's. Where that is so of a team, or of all who
 * are in no team that is shown, everybody together are shown without bands too, for those are what the others leave of them.
 */
function withoutEverybodys(everybody: Group, teams: readonly Group[], rest: Group): Group[] {
  const says = ({ bands }: Group): boolean => bands !== null && saysEverybodys(bands);
  const isTold = [everybody, ...teams, rest].some(says);
  return [isTold ? { ...everybody, bands: null } : everybody, ...teams.map((team) => (says(team) ? { ...team, bands: null } : team))];
}

function asked({ teamIds }: Question): ReadonlySet<string> | null {
  return teamIds === undefined ? null : new Set(teamIds.toLowerCase().split(','));
}

/** The editions of enough people, without how many: that would be a number of a group that nobody looked at. */
function offered(roles: readonly (Edition & { people: number })[], { smallestGroup }: { smallestGroup: number }): Edition[] {
  return roles.filter(({ people }) => people >= smallestGroup).map(({ people: _, ...edition }) => edition);
}

/** The numbers of a group; null: they are not shown. */
function groupOf(team: Group['team'], people: readonly ProgrammePerson[] | null, map: TeamMap): Group {
  if (people === null) return { team, suppressed: true, people: null, bands: null, atLevel: null };
  const rows = people.map(({ memberId }) => map.rowOf(memberId));
  const bands = Object.fromEntries(bandsByRank.map((band) => [band, rows.filter((row) => row.band === band).length])) as NonNullable<Group['bands']>;
  const atLevel = map.lines.map(({ required }, place) => rows.filter(({ levels }) => (levels[place] ?? 0) >= required).length);
  return { team, suppressed: false, people: people.length, bands, atLevel };
}
