import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Tenancy } from '@waymark/foundation/server';
import { genesis, type ChainEntry, type ChainHead } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';

/** How many entries are in memory at a time. */
const partSize = 1000;

/** Some entries in the order of their sequence, and the head as it stood when they were read. */
export interface ChainPart {
  entries: ChainEntry[];
  head: ChainHead;
  /** Whether there were no more entries when these were read. */
  last: boolean;
}

@Injectable()
export class AuditChainQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async organisationExists(): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>('SELECT 1 FROM organisation WHERE id = $1', [
      this.tenancy.organisationId,
    ]);
    return rows.length === 1;
  }

  /**
   * Reads the open organisation's whole chain, part by part, as the texts that were hashed. The head comes with every
   * part from the same statement, so entries that are written meanwhile never look as if they lay beyond it.
   */
  async *read(): AsyncGenerator<ChainPart> {
    for (let after = genesis.sequence, last = false; !last; ) {
      const part = await this.readPart(after);
      yield part;
      after = part.entries.at(-1)?.sequence ?? after;
      ({ last } = part);
    }
  }

  private async readPart(after: number): Promise<ChainPart> {
    const [row] = await this.tenancy.manager.query<{ head: ChainHead | null; entries: ChainEntry[] }[]>(
      `SELECT
         (SELECT json_build_object('sequence', h.sequence, 'hash', h.hash)
           FROM audit_head h WHERE h.organisation_id = $1) AS head,
         (SELECT coalesce(json_agg(e ORDER BY e.sequence), '[]') FROM (
           SELECT sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, action,
             actor_id AS "actorId", subject_kind AS "subjectKind", subject_id AS "subjectId", detail::text AS detail,
             previous_hash AS "previousHash", hash
           FROM audit_entry WHERE organisation_id = $1 AND sequence > $2
           ORDER BY sequence LIMIT $3) e) AS entries`,
      [this.tenancy.organisationId, after, partSize],
    );
    const entries = row?.entries ?? [];
    return { entries, head: row?.head ?? genesis, last: entries.length < partSize };
  }
}

/** The organisations of the installation, which the sign-in role sees across the walls. */
@Injectable()
export class EveryOrganisation {
  constructor(private readonly database: AccountDatabase) {}

  read(): Promise<{ id: Id; name: string }[]> {
    return this.database.query('SELECT id, name FROM organisation ORDER BY id');
  }
}
