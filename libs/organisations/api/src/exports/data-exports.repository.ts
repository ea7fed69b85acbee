import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Tenancy } from '@waymark/foundation/server';
import type { DataExportView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { instantText } from '../people/visibility.queries';
import { DataExport } from './data-export.entity';

/** How long, in minutes, a worker has for one export before another tries it. */
const lease = 15;
/** How often an export is tried before it is given up. */
const mostAttempts = 5;

const view = `SELECT x.id, x.member_id AS "memberId", m.name AS "memberName", x.requested_by AS "requestedById",
    a.name AS "requestedByName", x.member_id = x.requested_by AS own, ${instantText('x.requested_at')} AS "requestedAt", x.status,
    ${instantText('x.expires_at')} AS "expiresAt", x.bytes::int AS bytes, x.sha256
  FROM data_export x JOIN member m ON m.organisation_id = x.organisation_id AND m.id = x.member_id
    JOIN member a ON a.organisation_id = x.organisation_id AND a.id = x.requested_by
  WHERE x.organisation_id = $1`;

@Injectable()
export class DataExportRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly accounts: AccountDatabase,
  ) {}

  /** Asks for an export, or gives the one that the same person waits for already. */
  async request(row: Pick<DataExport, 'id' | 'memberId' | 'requestedBy' | 'requestedAt'>): Promise<{ id: Id; isNew: boolean }> {
    const [made] = await this.tenancy.manager.query<{ id: Id }[]>(
      `INSERT INTO data_export (organisation_id, id, member_id, requested_by, requested_at, status)
       VALUES ($1, $2, $3, $4, $5, 'WAITING')
       ON CONFLICT (organisation_id, member_id, requested_by) WHERE status = 'WAITING' DO NOTHING RETURNING id`,
      [this.tenancy.organisationId, row.id, row.memberId, row.requestedBy, row.requestedAt],
    );
    if (made !== undefined) return { id: made.id, isNew: true };
    const [waiting] = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT id FROM data_export WHERE organisation_id = $1 AND member_id = $2 AND requested_by = $3 AND status = 'WAITING'`,
      [this.tenancy.organisationId, row.memberId, row.requestedBy],
    );
    return waiting === undefined ? this.request(row) : { id: waiting.id, isNew: false };
  }

  find(id: Id): Promise<DataExport | null> {
    return this.tenancy.repository(DataExport).findOneBy({ organisationId: this.tenancy.organisationId, id });
  }

  async view(id: Id): Promise<DataExportView> {
    const [row] = await this.tenancy.manager.query<DataExportView[]>(`${view} AND x.id = $2`, [this.tenancy.organisationId, id]);
    if (row === undefined) throw new Error('An export that was found has no row');
    return row;
  }

  listOf(memberId: Id): Promise<DataExportView[]> {
    return this.tenancy.manager.query<DataExportView[]>(`${view} AND x.member_id = $2 ORDER BY x.requested_at DESC, x.id DESC LIMIT 50`, [
      this.tenancy.organisationId,
      memberId,
    ]);
  }

  /** Takes an export that waits, for this worker alone. Null where it is taken, made or given up. */
  async claim(id: Id, now: Date): Promise<DataExport | null> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `WITH claimed AS (
         UPDATE data_export SET claimed_until = $3::timestamptz + make_interval(mins => ${lease}), attempts = attempts + 1
         WHERE organisation_id = $1 AND id = $2 AND status = 'WAITING' AND (claimed_until IS NULL OR claimed_until < $3)
           AND attempts < ${mostAttempts} RETURNING id)
       SELECT id FROM claimed`,
      [this.tenancy.organisationId, id, now],
    );
    return rows.length === 1 ? this.find(id) : null;
  }

  /** False where it is not this attempt's to finish: the person was erased meanwhile, or another worker took it over. */
  async finish({ id, attempts }: Pick<DataExport, 'id' | 'attempts'>, file: { key: string; bytes: number; sha256: string; expiresAt: Date }): Promise<boolean> {
    const { affected } = await this.tenancy.repository(DataExport).update(
      { organisationId: this.tenancy.organisationId, id, status: 'WAITING', attempts },
      { status: 'READY', fileKey: file.key, bytes: String(file.bytes), sha256: file.sha256, expiresAt: file.expiresAt, claimedUntil: null },
    );
    return affected === 1;
  }

  /** Lets an export go that could not be made, unless another worker took it over. */
  async release({ id, attempts }: Pick<DataExport, 'id' | 'attempts'>): Promise<void> {
    await this.tenancy.repository(DataExport).update({ organisationId: this.tenancy.organisationId, id, attempts }, { claimedUntil: null });
  }

  /** Gives up what was tried too often and forgets the file of what is over. Gives the keys of files to delete. */
  async expire(now: Date): Promise<string[]> {
    const parameters = [this.tenancy.organisationId, now];
    await this.tenancy.manager.query(
      `UPDATE data_export SET status = 'FAILED' WHERE organisation_id = $1 AND status = 'WAITING' AND attempts >= ${mostAttempts}
         AND (claimed_until IS NULL OR claimed_until < $2)`,
      parameters,
    );
    const rows = await this.tenancy.manager.query<{ key: string }[]>(
      `WITH over AS (SELECT id, file_key FROM data_export WHERE organisation_id = $1 AND status = 'READY' AND expires_at <= $2 FOR UPDATE),
         changed AS (UPDATE data_export x SET status = 'EXPIRED', file_key = NULL FROM over WHERE x.organisation_id = $1 AND x.id = over.id)
       SELECT file_key AS key FROM over`,
      parameters,
    );
    return rows.map(({ key }) => key);
  }

  async waiting(now: Date): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT id FROM data_export WHERE organisation_id = $1 AND status = 'WAITING' AND (claimed_until IS NULL OR claimed_until < $2)
       ORDER BY requested_at LIMIT 20`,
      [this.tenancy.organisationId, now],
    );
    return rows.map(({ id }) => id);
  }

  async organisations(): Promise<Id[]> {
    const rows = await this.accounts.query<{ id: Id }>('SELECT id FROM organisation ORDER BY id');
    return rows.map(({ id }) => id);
  }
}
