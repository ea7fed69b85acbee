import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Tenancy } from '@waymark/foundation/server';
import { pseudonymOf, type ErasureFailure, type ErasureView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { instantText } from '../people/visibility.queries';
import { Erasure } from './erasure.entity';

/** How long, in minutes, a worker has for one erasure before another goes on with it. */
const lease = 15;
/** How often an erasure is tried before it is given up, and an admin has to look. */
const mostAttempts = 10;

const view = `SELECT e.id, e.member_id AS "memberId", e.status, ${instantText('e.requested_at')} AS "requestedAt",
    a.name AS "requestedByName", ${instantText('e.finished_at')} AS "finishedAt", e.failure, e.certificate_hash AS "certificateHash"
  FROM erasure e LEFT JOIN member a ON a.organisation_id = e.organisation_id AND a.id = e.requested_by
  WHERE e.organisation_id = $1`;

type ViewRow = Omit<ErasureView, 'pseudonym'>;

@Injectable()
export class ErasureRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly accounts: AccountDatabase,
  ) {}

  async insert(row: Pick<Erasure, 'id' | 'memberId' | 'accountId' | 'requestedAt' | 'requestedBy'>): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `INSERT INTO erasure (organisation_id, id, member_id, account_id, status, requested_at, requested_by)
       VALUES ($1, $2, $3, $4, 'WAITING', $5, $6)
       ON CONFLICT (organisation_id, member_id) WHERE status <> 'FAILED' DO NOTHING RETURNING id`,
      [this.tenancy.organisationId, row.id, row.memberId, row.accountId, row.requestedAt, row.requestedBy],
    );
    return rows.length === 1;
  }

  find(id: Id): Promise<Erasure | null> {
    return this.tenancy.repository(Erasure).findOneBy({ organisationId: this.tenancy.organisationId, id });
  }

  async view(id: Id): Promise<ErasureView> {
    const [row] = await this.tenancy.manager.query<ViewRow[]>(`${view} AND e.id = $2`, [this.tenancy.organisationId, id]);
    if (row === undefined) throw new Error('An erasure that was found has no row');
    return named(row);
  }

  async list(): Promise<ErasureView[]> {
    const rows = await this.tenancy.manager.query<ViewRow[]>(`${view} ORDER BY e.requested_at DESC, e.id DESC LIMIT 200`, [
      this.tenancy.organisationId,
    ]);
    return rows.map(named);
  }

  /** Takes an erasure that waits, for this worker alone. Null where it is taken, done or given up. */
  async claim(id: Id, now: Date): Promise<Erasure | null> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `WITH claimed AS (
         UPDATE erasure SET claimed_until = $3::timestamptz + make_interval(mins => ${lease}), attempts = attempts + 1
         WHERE organisation_id = $1 AND id = $2 AND status = 'WAITING' AND (claimed_until IS NULL OR claimed_until < $3) RETURNING id)
       SELECT id FROM claimed`,
      [this.tenancy.organisationId, id, now],
    );
    return rows.length === 1 ? this.find(id) : null;
  }

  /** Gives the erasure back with why it was not done, and gives it up where it was tried too often. */
  async release(id: Id, failure: ErasureFailure): Promise<void> {
    await this.tenancy.manager.query(
      `UPDATE erasure SET claimed_until = NULL, failure = $3, status = CASE WHEN attempts >= ${mostAttempts} AND done IS NULL THEN 'FAILED' ELSE status END
       WHERE organisation_id = $1 AND id = $2 AND status = 'WAITING'`,
      [this.tenancy.organisationId, id, failure],
    );
  }

  /** Notes what the rows of the organisation came to, in the transaction in which they went. */
  async note(id: Id, done: unknown): Promise<void> {
    await this.tenancy.manager.query('UPDATE erasure SET done = $3 WHERE organisation_id = $1 AND id = $2', [
      this.tenancy.organisationId,
      id,
      JSON.stringify(done),
    ]);
  }

  async finish(id: Id, certificate: { text: string; hash: string; at: Date }): Promise<void> {
    await this.tenancy.repository(Erasure).update(
      { organisationId: this.tenancy.organisationId, id },
      {
        status: 'DONE',
        certificate: certificate.text,
        certificateHash: certificate.hash,
        finishedAt: certificate.at,
        failure: null,
        accountId: null,
        claimedUntil: null,
        done: () => 'NULL',
      },
    );
  }

  /** Nobody brings the member back or invites them again until the transaction ends. */
  async holdMember(memberId: Id): Promise<void> {
    await this.tenancy.manager.query('SELECT 1 FROM member WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      this.tenancy.organisationId,
      memberId,
    ]);
  }

  /** Whether an import is being carried out; no other begins until the transaction ends. */
  async importRuns(now: Date): Promise<boolean> {
    const imports = await this.tenancy.manager.query<{ runs: boolean }[]>(
      `SELECT coalesce(state = 'IMPORTING' AND claimed_until > $2, false) AS runs FROM people_import WHERE organisation_id = $1 FOR UPDATE`,
      [this.tenancy.organisationId, now],
    );
    return imports.some(({ runs }) => runs);
  }

  /** Makes the member nobody: no account, no invitation, no way back. */
  async endMember(memberId: Id, at: Date): Promise<void> {
    await this.tenancy.manager.query(
      `UPDATE member SET status = 'ERASED', account_id = NULL, invitation_id = NULL, access_ended_at = $3, version = version + 1
       WHERE organisation_id = $1 AND id = $2`,
      [this.tenancy.organisationId, memberId, at],
    );
  }

  async waiting(now: Date): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT id FROM erasure WHERE organisation_id = $1 AND status = 'WAITING' AND (claimed_until IS NULL OR claimed_until < $2)
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

function named(row: ViewRow): ErasureView {
  return { ...row, pseudonym: pseudonymOf(row.memberId) };
}
