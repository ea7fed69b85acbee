import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ItemReader, Subject } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { instantText } from '../people/visibility.queries';

/**
 * Whether an item is released to a reader, as a condition for lists. `kind` is the word of the domain that owns the
 * item; `subjectId` and `readerId` are SQL for its id and the reader's, such as `c.id` and `$2`. $1 is the organisation.
 */
export function releasedTo(kind: string, subjectId: string, readerId: string): string {
  if (!/^[a-z-]+$/.test(kind)) throw new Error(`${kind} is no kind of item`);
  return `EXISTS (
    SELECT FROM release r WHERE r.organisation_id = $1 AND r.subject_kind = '${kind}' AND r.subject_id = ${subjectId}
      AND r.reader_id = ${readerId} AND r.ended_at IS NULL)`;
}

@Injectable()
export class ReleaseQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Whom the item is released to now, in the order in which it was, with when they last read it. */
  readers({ kind, id }: Subject): Promise<ItemReader[]> {
    return this.tenancy.manager.query<ItemReader[]>(
      `SELECT m.id AS "memberId", m.name, 'released' AS ground, ${instantText('r.given_at')} AS "releasedAt",
         (SELECT ${instantText('max(e.at)')} FROM access_event e
           WHERE e.organisation_id = $1 AND e.subject_kind = $2 AND e.subject_id = $3 AND e.reader_id = r.reader_id) AS "lastReadAt"
       FROM release r JOIN member m ON m.organisation_id = r.organisation_id AND m.id = r.reader_id
       WHERE r.organisation_id = $1 AND r.subject_kind = $2 AND r.subject_id = $3 AND r.ended_at IS NULL
       ORDER BY r.given_at, r.id`,
      [this.tenancy.organisationId, kind, id],
    );
  }

  async isReleased({ kind, id }: Subject, readerId: Id): Promise<boolean> {
    const [row] = await this.tenancy.manager.query<{ released: boolean }[]>(
      `SELECT ${releasedTo(kind, '$2::uuid', '$3::uuid')} AS released`,
      [this.tenancy.organisationId, id, readerId],
    );
    return row?.released === true;
  }
}
