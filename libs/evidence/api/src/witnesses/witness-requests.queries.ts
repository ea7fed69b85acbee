import type { WitnessRequestView } from '@waymark/evidence/domain';
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

  private query(sql: string, value: unknown): Promise<WitnessRequestView[]> {
    return this.tenancy.manager.query<WitnessRequestView[]>(sql, [this.tenancy.organisationId, this.clock.now(), value]);
  }
}
