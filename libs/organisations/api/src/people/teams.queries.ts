import { cutPage, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { Actor, peopleApi, TeamView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { readNameCursor } from './name-cursor';
import { aroundActor, byName, instantText, seesTeam, visibleTo, wordsIn } from './visibility.queries';

/** The contract's shape of the teams that `page` holds. */
const teamView = `
  SELECT t.id, t.name, t.version, ${instantText('t.created_at')} AS "createdAt",
    (SELECT count(*)::int FROM team_member tm JOIN member m ON m.organisation_id = tm.organisation_id AND m.id = tm.member_id
      WHERE tm.organisation_id = $1 AND tm.team_id = t.id AND m.status = 'ACTIVE') AS size
  FROM page t ORDER BY ${byName('t.name')}, t.id`;

@Injectable()
export class TeamQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of the teams that the actor sees on the day, by name. */
  async list(actor: Actor, day: string, query: QueryOf<typeof peopleApi.listTeams>): Promise<Page<TeamView>> {
    const after = readNameCursor(query.cursor);
    const rows = await this.tenancy.manager.query<TeamView[]>(
      `WITH RECURSIVE ${aroundActor}, page AS (
         SELECT t.* FROM team t
         WHERE t.organisation_id = $1 AND ${seesTeam}
           AND ($5::text IS NULL OR strpos(folded(t.name), folded($5)) > 0)
           AND ($6::text IS NULL OR (${byName('t.name')}, t.id) > ($6, $7::uuid))
         ORDER BY ${byName('t.name')}, t.id LIMIT $8)
       ${teamView}`,
      [
        ...visibleTo(this.tenancy.organisationId, actor, day),
        wordsIn(query.search),
        after?.name ?? null,
        after?.id ?? null,
        query.limit + 1,
      ],
    );
    return cutPage(rows, query.limit, ({ name, id }) => [name, id]);
  }

  /** A team, or null where there is none. Whether the actor sees it is asked separately. */
  async read(teamId: Id): Promise<TeamView | null> {
    const [team] = await this.tenancy.manager.query<TeamView[]>(
      `WITH page AS (SELECT t.* FROM team t WHERE t.organisation_id = $1 AND t.id = $2) ${teamView}`,
      [this.tenancy.organisationId, teamId],
    );
    return team ?? null;
  }
}
