import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { WitnessRequest } from './witness-request.entity';

/** A request as it is asked for; the worker makes its token. */
export type NewWitnessRequest = Pick<WitnessRequest, 'id' | 'evidenceId' | 'name' | 'email' | 'message' | 'shown' | 'requestedAt' | 'expiresAt'>;

/** What a witness signs. */
export type SignedStatement = Pick<WitnessRequest, 'statement' | 'observedOn' | 'signedName' | 'signedAs'>;

/** A request that a worker has taken to send it. */
export interface ClaimedRequest {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
  readonly withdrawn: boolean;
  readonly ownerName: string;
  readonly ownerActive: boolean;
  readonly organisation: string;
}

/** Nobody has answered it in any way, and it can still be answered. */
const isOpen = 'answered_at IS NULL AND declined_at IS NULL AND withdrawn_at IS NULL';

@Injectable()
export class WitnessRequestRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly lookups: AccountDatabase,
  ) {}

  async insert(request: NewWitnessRequest): Promise<void> {
    await this.tenancy.repository(WitnessRequest).insert({ ...(request as object), organisationId: this.tenancy.organisationId });
  }

  /** Nobody else asks about this piece of evidence until the transaction ends. */
  async holdEvidence(evidenceId: Id): Promise<void> {
    await this.tenancy.manager.query('SELECT FROM evidence WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE', [this.tenancy.organisationId, evidenceId]);
  }

  /** How many people other than the one with this address were asked about a piece of evidence. */
  async countOthers(evidenceId: Id, email: string): Promise<number> {
    const [row] = await this.tenancy.manager.query<{ others: number }[]>(
      'SELECT count(DISTINCT email)::int AS others FROM witness_request WHERE organisation_id = $1 AND evidence_id = $2 AND email <> $3',
      [this.tenancy.organisationId, evidenceId, email],
    );
    return row?.others ?? 0;
  }

  /** Withdraws the open questions to somebody about a piece of evidence, so that only the next link works. */
  async withdrawFrom(evidenceId: Id, email: string, at: Date): Promise<void> {
    await this.tenancy.manager.query(`UPDATE witness_request SET withdrawn_at = $4 WHERE organisation_id = $1 AND evidence_id = $2 AND email = $3 AND ${isOpen}`, [
      this.tenancy.organisationId,
      evidenceId,
      email,
      at,
    ]);
  }

  /** False where there is no such request of this evidence that is open. */
  withdraw(evidenceId: Id, id: Id, at: Date): Promise<boolean> {
    return this.changed(`UPDATE witness_request SET withdrawn_at = $4 WHERE organisation_id = $1 AND evidence_id = $2 AND id = $3 AND ${isOpen}`, [evidenceId, id, at]);
  }

  /** Of two that answer at once, one does. False where the request can no longer be answered. */
  answer(tokenHash: string, { statement, observedOn, signedName, signedAs }: SignedStatement, at: Date): Promise<boolean> {
    return this.changed(
      `UPDATE witness_request SET answered_at = $3, statement = $4, observed_on = $5, signed_name = $6, signed_as = $7
       WHERE organisation_id = $1 AND token_hash = $2 AND expires_at > $3 AND ${isOpen}`,
      [tokenHash, at, statement, observedOn, signedName, signedAs],
    );
  }

  /** As `answer`, by somebody who does not want to say anything. */
  decline(tokenHash: string, at: Date): Promise<boolean> {
    return this.changed(
      `UPDATE witness_request SET declined_at = $3 WHERE organisation_id = $1 AND token_hash = $2 AND expires_at > $3 AND ${isOpen}`,
      [tokenHash, at],
    );
  }

  /** Takes a request for a minute, unless it is done or somebody else has it. */
  async claim(id: Id, now: Date): Promise<ClaimedRequest | null> {
    const [rows] = await this.tenancy.manager.query<[ClaimedRequest[], number]>(
      `UPDATE witness_request w SET claimed_until = $3::timestamptz + interval '1 minute'
       FROM evidence e JOIN member m ON m.organisation_id = e.organisation_id AND m.id = e.owner_id
         JOIN organisation o ON o.id = e.organisation_id
       WHERE w.organisation_id = $1 AND w.id = $2 AND w.sent_at IS NULL AND (w.claimed_until IS NULL OR w.claimed_until <= $3)
         AND e.organisation_id = w.organisation_id AND e.id = w.evidence_id
       RETURNING w.id, w.name, w.email, w.expires_at AS "expiresAt", w.withdrawn_at IS NOT NULL AS withdrawn,
         m.name AS "ownerName", m.status = 'ACTIVE' AS "ownerActive", o.name AS organisation`,
      [this.tenancy.organisationId, id, now],
    );
    return rows[0] ?? null;
  }

  async arm(id: Id, tokenHash: string): Promise<void> {
    await this.tenancy.repository(WitnessRequest).update({ organisationId: this.tenancy.organisationId, id }, { tokenHash });
  }

  async markDone(id: Id, sentAt: Date): Promise<void> {
    await this.tenancy.repository(WitnessRequest).update({ organisationId: this.tenancy.organisationId, id }, { sentAt });
  }

  /** What waits to be sent, whichever organisation it is of: the look-up role sees that it waits, and nothing else of it. */
  waiting(now: Date): Promise<{ organisationId: Id; id: Id }[]> {
    return this.lookups.query<{ organisationId: Id; id: Id }>(
      `SELECT organisation_id AS "organisationId", id FROM witness_request
       WHERE sent_at IS NULL AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY requested_at LIMIT 100`,
      [now],
    );
  }

  private async changed(sql: string, values: unknown[]): Promise<boolean> {
    const [, affected] = await this.tenancy.manager.query<[unknown[], number]>(sql, [this.tenancy.organisationId, ...values]);
    return affected === 1;
  }
}
