import { cutPage, decodeCursor, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { AuditEntryView, peopleApi } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { strangeCursor } from '../people/name-cursor';
import { instantText } from '../people/visibility.queries';

@Injectable()
export class AuditEntryQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of the audit log, latest first. */
  async list(query: QueryOf<typeof peopleApi.listAuditEntries>): Promise<Page<AuditEntryView>> {
    const rows = await this.tenancy.manager.query<AuditEntryView[]>(
      `SELECT e.sequence AS id, ${instantText('e.at')} AS at, e.action, e.actor_id AS "actorId", m.name AS "actorName",
         e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.detail
       FROM audit_entry e LEFT JOIN member m ON m.organisation_id = e.organisation_id AND m.id = e.actor_id
       WHERE e.organisation_id = $1 AND ($2::int IS NULL OR e.sequence < $2)
         AND ($3::text IS NULL OR e.action = $3) AND ($4::uuid IS NULL OR e.actor_id = $4)
       ORDER BY e.sequence DESC LIMIT $5`,
      [
        this.tenancy.organisationId,
        readSequenceCursor(query.cursor),
        query.action ?? null,
        query.actorId ?? null,
        query.limit + 1,
      ],
    );
    return cutPage(rows, query.limit, ({ id }) => [id]);
  }
}

/** The largest number that the column of sequences holds. */
const largestSequence = 2_147_483_647;

function readSequenceCursor(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const [sequence] = decodeCursor(cursor, 1) ?? [];
  const known = typeof sequence === 'number' && Number.isInteger(sequence) && sequence > 0 && sequence <= largestSequence;
  if (!known) throw strangeCursor();
  return sequence;
}
