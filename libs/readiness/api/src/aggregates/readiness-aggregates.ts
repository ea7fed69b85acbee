import { forbidden, notFound, type Id, type QueryOf } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { bandsByRank, levelIn, saysEverybodys, suppressProgrammes, type ReadinessAggregates, type readinessApi, type ShownProgramme } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { Moments, viewedAtOf } from '../access/moments';
import { mostUsedFirst } from '../standing/compared-editions';
import { EditionQueries, type Edition } from '../standing/editions.queries';
import { TeamMaps, type TeamMap } from '../teams/team-map';
import { ProgrammePeopleQueries, type Mentee } from './programme-people.queries';

type Question = QueryOf<typeof readinessApi.readReadinessAggregates>;
type Group = ReadinessAggregates['groups'][number];

const ofNobody: ShownProgramme<Mentee> = { shown: new Set(), showsTotal: false, parts: [] };

/**
 * How a programme and its teams stand in numbers, for whoever owns it. Who is in a group is decided by today's enrolments
 * and teams alone: no part of a question changes it, so that two answers of one day never differ by a person unless an
 * enrolment or a team changed between them. Which programme and which groups are asked for only chooses among those that all
 * programmes of this owner together let be shown.
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
    const owned = await this.queries.ownedBy(actor.memberId);
    const programme = chosen(owned, question.programmeId);
    const moment = await this.moments.of(question);
    const everybody = await this.queries.of(owned.map(({ id }) => id), await this.calendar.today());
    const people = everybody.filter(({ programmeIds }) => programme !== null && programmeIds.includes(programme.id));
    const roles = offered(mostUsedFirst(await this.queries.editions(people.flatMap(({ versionIds }) => versionIds)), people), moment.rules);
    const role = question.versionId === undefined ? (roles[0] ?? null) : await this.edition(question.versionId);
    const map = await this.maps.of(people.map(({ memberId }) => memberId), role, moment);
    const shown = programme === null ? undefined : suppressProgrammes(everybody, moment.rules).get(programme.id);
    return {
      ...viewedAtOf(moment),
      programme,
      role,
      roles,
      requirements: [...map.requirements],
      groups: await this.groupsOf(people, shown ?? ofNobody, map, asked(question)),
      smallest: moment.rules.smallestGroup,
    };
  }

  private async edition(versionId: Id): Promise<Edition> {
    const edition = await this.editions.read(versionId);
    if (edition === null) throw notFound('role profile');
    return edition;
  }

  private async groupsOf(people: readonly Mentee[], { shown, showsTotal, parts }: ShownProgramme<Mentee>, map: TeamMap, wanted: ReadonlySet<string> | null): Promise<Group[]> {
    const teams = await this.queries.teams([...new Set(people.flatMap(({ teamIds }) => teamIds))]);
    // Whoever is in a part that is all of one band: what shows how they stand would say so of each of them.
    const alike = new Set(parts.filter((part) => saysEverybodys(bandsOf(part, map))).flat());
    const everybody = groupOf(null, showsTotal ? people : null, map, alike);
    const ofTeams = teams.map((team) => groupOf(team, shown.has(team.id) ? people.filter(({ teamIds }) => teamIds.includes(team.id)) : null, map, alike));
    return [everybody, ...ofTeams.filter(({ team }) => wanted === null || (team !== null && wanted.has(team.id)))];
  }
}

/** @throws DomainError FORBIDDEN where it is not one of theirs. */
function chosen(owned: readonly NonNullable<ReadinessAggregates['programme']>[], programmeId: Id | undefined): ReadinessAggregates['programme'] {
  if (programmeId === undefined) return owned[0] ?? null;
  const programme = owned.find(({ id }) => id === programmeId);
  if (programme === undefined) throw forbidden('You read the numbers of programmes that you own.');
  return programme;
}

function asked({ teamIds }: Question): ReadonlySet<string> | null {
  return teamIds === undefined ? null : new Set(teamIds.toLowerCase().split(','));
}

/** The editions of enough people, without how many: that would be a number of a group that nobody looked at. */
function offered(roles: readonly (Edition & { people: number })[], { smallestGroup }: { smallestGroup: number }): Edition[] {
  return roles.filter(({ people }) => people >= smallestGroup).map(({ people: _, ...edition }) => edition);
}

/** The numbers of a group of people, without how they stand where somebody is among `alike`; null: nothing is shown. */
function groupOf(team: Group['team'], people: readonly Mentee[] | null, map: TeamMap, alike: ReadonlySet<Mentee>): Group {
  if (people === null) return { team, suppressed: true, people: null, bands: null, atLevel: null };
  const counted = { team, suppressed: false, people: people.length };
  if (people.some((person) => alike.has(person))) return { ...counted, bands: null, atLevel: null };
  const rows = people.map(({ memberId }) => map.rowOf(memberId));
  return { ...counted, bands: bandsOf(people, map), atLevel: map.lines.map(({ required }, place) => rows.filter((row) => levelIn(row, place) >= required).length) };
}

function bandsOf(people: readonly Mentee[], map: TeamMap): NonNullable<Group['bands']> {
  const bands = people.map(({ memberId }) => map.rowOf(memberId).band);
  return Object.fromEntries(bandsByRank.map((band) => [band, bands.filter((each) => each === band).length])) as NonNullable<Group['bands']>;
}
