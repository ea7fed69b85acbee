import type { WitnessQuestion, WitnessRequestView } from '@waymark/evidence/domain';
import type { Clock, Id } from '@waymark/foundation/kernel';
import { clockToken, Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import { Inject, Injectable } from '@nestjs/common';

/** The contract's shape of witness requests; $1 is the organisation, $2 the present. */
const witnessView = `
  SELECT w.id, w.name, w.email, w.message,
    CASE WHEN w.withdrawn_at IS NOT NULL THEN 'WITHDRAWN' WHEN w.answered_at IS NOT NULL THEN 'ANSWERED'
      WHEN w.declined_at IS NOT NULL THEN 'DECLINED' WHEN w.expires_at <= $2 THEN 'EXPIRED' ELSE 'ASKED' END AS status,
    ${instantText('w.requested_at')} AS "askedAt", ${instantText('w.answered_at')} AS "answeredAt",
    w.statement, w.observed_on::text AS "observedOn", w.signed_name AS "signedName", w.signed_as AS "signedAs"
  FROM witness_request w WHERE w.organisation_id = $1`;

@Injectable()
export class WitnessRequestQueries {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** Everybody who was asked about a piece of evidence, as its owner sees it. */
  ofEvidence(evidenceId: Id): Promise<WitnessRequestView[]> {
    return this.query(`${witnessView} AND w.evidence_id = $3 ORDER BY w.requested_at, w.id`, evidenceId);
  }

  /** What witnesses signed about a piece of evidence, as everybody else sees it: without their addresses. */
  async signedOf(evidenceId: Id): Promise<WitnessRequestView[]> {
    const all = await this.ofEvidence(evidenceId);
    return all.filter(({ status }) => status === 'ANSWERED').map((request) => ({ ...request, email: '', message: '' }));
  }

  async read(id: Id): Promise<WitnessRequestView | null> {
    const [request] = await this.query(`${witnessView} AND w.id = $3`, id);
    return request ?? null;
  }

  /** What the witness with this link is asked, as long as they can answer. */
  async question(tokenHash: string): Promise<WitnessQuestion | null> {
    const [question] = await this.tenancy.manager.query<WitnessQuestion[]>(
      `SELECT o.name AS organisation, m.name AS "ownerName", w.name AS "witnessName", w.message,
         e.content ->> 'title' AS title, e.content ->> 'situation' AS situation, e.content ->> 'task' AS task,
         e.content ->> 'action' AS action, e.content ->> 'result' AS result,
         e.content ->> 'startedOn' AS "startedOn", e.content ->> 'endedOn' AS "endedOn", ${instantText('w.expires_at')} AS "expiresAt"
       FROM witness_request w
       JOIN evidence e ON e.organisation_id = w.organisation_id AND e.id = w.evidence_id
       JOIN member m ON m.organisation_id = e.organisation_id AND m.id = e.owner_id AND m.status = 'ACTIVE'
       JOIN organisation o ON o.id = w.organisation_id
       WHERE w.organisation_id = $1 AND w.token_hash = $3 AND w.expires_at > $2
         AND w.answered_at IS NULL AND w.declined_at IS NULL AND w.withdrawn_at IS NULL`,
      [this.tenancy.organisationId, this.clock.now(), tokenHash],
    );
    return question ?? null;
  }

  isOf(evidenceId: Id, id: Id): Promise<boolean> {
    return this.exists('SELECT FROM witness_request WHERE organisation_id = $1 AND evidence_id = $2 AND id = $3', evidenceId, id);
  }

  isAddressOf(memberId: Id, email: string): Promise<boolean> {
    return this.exists('SELECT FROM member WHERE organisation_id = $1 AND id = $2 AND lower(email) = $3', memberId, email);
  }

  private async exists(sql: string, ...values: unknown[]): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(sql, [this.tenancy.organisationId, ...values]);
    return rows.length > 0;
  }

  private query(sql: string, value: unknown): Promise<WitnessRequestView[]> {
    return this.tenancy.manager.query<WitnessRequestView[]>(sql, [this.tenancy.organisationId, this.clock.now(), value]);
  }
}
