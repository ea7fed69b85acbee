import type { Actor } from '@waymark/organisations/domain';
import type { MapPerson, TeamReadiness } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { earlierOf, viewedAtOf } from '../access/moments';
import { KnownWorkQueries, type KnownWork } from '../people/known-work.queries';
import type { EditionLine } from '../standing/editions.queries';
import { kindFor, Reports, type Line, type TeamQuestion } from './reports';
import { TeamMaps, type StandingRow } from './team-map';

/** How the people who report to somebody stand. */
@Injectable()
export class TeamReadinessReading {
  constructor(
    private readonly reports: Reports,
    private readonly maps: TeamMaps,
    private readonly work: KnownWorkQueries,
  ) {}

  async read(actor: Actor, question: TeamQuestion): Promise<TeamReadiness> {
    const { people, ...line } = await this.reports.read(actor, question);
    const { moment, role } = line;
    const memberIds = people.map(({ id }) => id);
    const map = await this.maps.of(memberIds, role, moment);
    const workOf = await this.work.of(memberIds, { memberId: actor.memberId, sees: 'MANAGER' }, earlierOf(moment));
    return {
      ...viewedAtOf(moment),
      ...shownOf(line),
      requirements: [...map.requirements],
      people: people.map((person) => ({
        id: person.id,
        name: person.name,
        role: role === null ? null : kindFor(person, role),
        ...withWork(map.rowOf(person.id), map.lines, workOf(person.id)),
      })),
    };
  }
}

function shownOf({ team, role, roles, teams, notShown }: Omit<Line, 'people'>): Pick<TeamReadiness, 'team' | 'role' | 'roles' | 'teams' | 'notShown'> {
  return { team, role, roles, teams, notShown };
}

/** What was begun is told where nothing is assessed, and what is being judged wherever it is. */
function withWork({ band, measures, levels, statuses }: StandingRow, lines: readonly EditionLine[], work: readonly KnownWork[]): Omit<MapPerson, 'id' | 'name' | 'role'> {
  const begun = new Map(work.map(({ measure, claim }) => [measure, claim]));
  const letters = lines.map(({ measure }, place) => (statuses[place] === 'N' && begun.has(measure) ? 'S' : statuses[place]));
  return {
    band,
    met: measures.met,
    counted: measures.counted,
    levels,
    statuses: letters.join(''),
    inReview: lines.flatMap(({ measure }, place) => ((begun.get(measure) ?? null) === null ? [] : [place])),
  };
}
