import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import type { PersonalTable } from '../personal-data/personal-data';
import { standingHold } from '../personal-data/persons.queries';

/** How many rows of a table go at a time, so that nobody waits for them. */
const portion = 5_000;

/** Finds and removes what was kept long enough, but nothing about anybody for whom a legal hold stands. */
@Injectable()
export class OldData {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly accounts: AccountDatabase,
  ) {}

  async organisations(): Promise<Id[]> {
    const rows = await this.accounts.query<{ id: Id }>('SELECT id FROM organisation ORDER BY id');
    return rows.map(({ id }) => id);
  }

  /** Removes rows of a table from before an instant, at most a portion of them. Gives how many. */
  async remove(declaration: PersonalTable, before: Date): Promise<number> {
    const { table, retention } = declaration;
    if (retention.kind !== 'days') return 0;
    if (retention.by !== undefined) return this.removeBy(retention.by, before);
    const [row] = await this.tenancy.manager.query<{ count: number }[]>(
      `WITH old AS (
         SELECT t.ctid FROM ${table} t
         WHERE t.organisation_id = $1 AND t.${retention.since} < $2 AND (${retention.when ?? 'true'}) AND NOT ${onHold(declaration)}
         LIMIT ${portion}),
       gone AS (DELETE FROM ${table} d USING old WHERE d.ctid = old.ctid RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [this.tenancy.organisationId, before],
    );
    return row?.count ?? 0;
  }

  /** Whose way in ended so before an instant and whose erasure has not begun, a few at a time, without those on hold. */
  async endedBefore(status: 'SUSPENDED' | 'WITHDRAWN', before: Date): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT m.id FROM member m
       WHERE m.organisation_id = $1 AND m.status = $3 AND m.access_ended_at < $2
         AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.organisation_id = m.organisation_id AND h.member_id = m.id AND ${standingHold})
         AND NOT EXISTS (SELECT FROM erasure e WHERE e.organisation_id = m.organisation_id AND e.member_id = m.id AND e.status <> 'FAILED')
       ORDER BY m.access_ended_at LIMIT 50`,
      [this.tenancy.organisationId, before, status],
    );
    return rows.map(({ id }) => id);
  }

  private async removeBy(procedure: string, before: Date): Promise<number> {
    const [row] = await this.tenancy.manager.query<{ count: number }[]>(`SELECT ${procedure}($1) AS count`, [before]);
    return row?.count ?? 0;
  }
}

/** Whether a row points at somebody for whom a legal hold stands. */
function onHold({ people }: PersonalTable): string {
  const columns = Object.entries(people).filter(([, person]) => !('through' in person) && person.as !== 'named' && (person.holds ?? 'member') === 'member');
  if (columns.length === 0) return 'false';
  return `EXISTS (SELECT FROM legal_hold h WHERE h.organisation_id = t.organisation_id AND h.member_id IN (${columns.map(([name]) => `t.${name}`).join(', ')}) AND ${standingHold})`;
}
