import { cutPage, decodeCursor, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { AuditEntryView, AuditFilter, peopleApi } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { strangeCursor } from '../people/name-cursor';
import { instantText } from '../people/visibility.queries';

/** An entry with what the chain is made of. */
export interface ChainedEntry extends AuditEntryView {
  previousHash: string;
  hash: string;
}

@Injectable()
export class AuditEntryQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of the audit log, latest first. */
  async list({ cursor, limit, ...filter }: QueryOf<typeof peopleApi.listAuditEntries>): Promise<Page<AuditEntryView>> {
    const rows = await this.read(filter, readSequenceCursor(cursor), limit + 1);
    return cutPage(rows, limit, ({ id }) => [id]);
  }

  /** At most `limit` entries, latest first, from before the one with the number `before`. */
  read(filter: AuditFilter, before: number | null, limit: number): Promise<ChainedEntry[]> {
    return this.tenancy.manager.query<ChainedEntry[]>(
      `SELECT e.sequence AS id, ${instantText('e.at')} AS at, e.action, e.actor_id AS "actorId", m.name AS "actorName",
         e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.detail, e.previous_hash AS "previousHash", e.hash
       FROM audit_entry e JOIN organisation o ON o.id = e.organisation_id
         LEFT JOIN member m ON m.organisation_id = e.organisation_id AND m.id = e.actor_id
       WHERE e.organisation_id = $1 AND ($2::int IS NULL OR e.sequence < $2)
         AND ($3::text IS NULL OR e.action = $3) AND ($4::uuid IS NULL OR e.actor_id = $4)
         AND ($5::uuid IS NULL OR e.subject_id = $5 OR position($5::text IN e.detail::text) > 0)
         AND ($6::date IS NULL OR e.at >= $6::date::timestamp AT TIME ZONE o.time_zone)
         AND ($7::date IS NULL OR e.at < ($7::date + 1)::timestamp AT TIME ZONE o.time_zone)
       ORDER BY e.sequence DESC LIMIT $8`,
      [
        this.tenancy.organisationId,
        before,
        filter.action ?? null,
        filter.actorId ?? null,
        filter.aboutId ?? null,
        filter.from ?? null,
        filter.to ?? null,
        limit,
      ],
    );
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
