import { cutPage, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { Actor, peopleApi, PossibleReader } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { readNameCursor } from './name-cursor';
import { aroundActor, byName, seesMember, visibleTo, wordsIn } from './visibility.queries';

/** `canReleaseTo` of the domain: whether the actor may let the member `m` read something of theirs. */
const mayRelease = `(
  m.id <> $2 AND m.status = 'ACTIVE' AND (${seesMember} OR EXISTS (
    SELECT FROM team_member own JOIN team_member theirs ON theirs.organisation_id = own.organisation_id AND theirs.team_id = own.team_id
    WHERE own.organisation_id = $1 AND own.member_id = $2 AND theirs.member_id = m.id)))`;

@Injectable()
export class PossibleReaderQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of those to whom the actor may release something on the day, by name. Addresses are not searched. */
  async list(actor: Actor, day: string, { search, cursor, limit }: QueryOf<typeof peopleApi.listPossibleReaders>): Promise<Page<PossibleReader>> {
    const after = readNameCursor(cursor);
    const rows = await this.tenancy.manager.query<PossibleReader[]>(
      `WITH RECURSIVE ${aroundActor}
       SELECT m.id, m.name, m.job_title AS "jobTitle" FROM member m
       WHERE m.organisation_id = $1 AND ${mayRelease} AND ($5::text IS NULL OR strpos(folded(m.name), folded($5)) > 0)
         AND ($6::text IS NULL OR (${byName('m.name')}, m.id) > ($6, $7::uuid))
       ORDER BY ${byName('m.name')}, m.id LIMIT $8`,
      [...visibleTo(this.tenancy.organisationId, actor, day), wordsIn(search), after?.name ?? null, after?.id ?? null, limit + 1],
    );
    return cutPage(rows, limit, ({ name, id }) => [name, id]);
  }

  async has(actor: Actor, day: string, memberId: Id): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `WITH RECURSIVE ${aroundActor} SELECT m.id FROM member m WHERE m.organisation_id = $1 AND m.id = $5 AND ${mayRelease}`,
      [...visibleTo(this.tenancy.organisationId, actor, day), memberId],
    );
    return rows.length > 0;
  }
}
