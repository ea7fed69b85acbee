import { witnessedStory, type WitnessedStory, type WitnessQuestion, type WitnessRequestView } from '@waymark/evidence/domain';
import type { Clock, Id } from '@waymark/foundation/kernel';
import { clockToken, Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import { Inject, Injectable } from '@nestjs/common';

/**
 * The contract's shape of witness requests; $1 is the organisation, $2 the present. `present` is SQL for the content of
 * the evidence that the reader sees. A link that was never made, or went with the witness it was for, has no answer.
 */
const witnessView = (present: string): string => `
  SELECT w.id, w.name, w.email, w.message,
    CASE WHEN w.withdrawn_at IS NOT NULL THEN 'WITHDRAWN' WHEN w.answered_at IS NOT NULL THEN 'ANSWERED'
      WHEN w.declined_at IS NOT NULL THEN 'DECLINED'
      WHEN w.expires_at <= $2 OR (w.sent_at IS NOT NULL AND w.token_hash IS NULL) THEN 'EXPIRED' ELSE 'ASKED' END AS status,
    ${instantText('w.requested_at')} AS "askedAt", ${instantText('w.answered_at')} AS "answeredAt",
    w.statement, w.observed_on::text AS "observedOn", w.signed_name AS "signedName", w.signed_as AS "signedAs",
    coalesce(NOT ${present} @> (w.shown - 'skills'), false) AS "storyChanged"
  FROM witness_request w JOIN evidence e ON e.organisation_id = w.organisation_id AND e.id = w.evidence_id
  WHERE w.organisation_id = $1`;

const presentContent = 'e.content';
const contentOfVersion = `(
  SELECT n.content FROM evidence_version n WHERE n.organisation_id = e.organisation_id AND n.evidence_id = e.id AND n.number = $4)`;

@Injectable()
export class WitnessRequestQueries {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** Everybody who was asked about a piece of evidence, as its owner sees it. */
  ofEvidence(evidenceId: Id): Promise<WitnessRequestView[]> {
    return this.query(`${witnessView(presentContent)} AND w.evidence_id = $3 ORDER BY w.requested_at, w.id`, evidenceId);
  }

  /**
   * What witnesses signed about a piece of evidence, as everybody else sees it: without their addresses. `version` is the
   * one that the reader sees, null where they see what is being written.
   */
  async signedOf(evidenceId: Id, version: number | null): Promise<WitnessRequestView[]> {
    if (version === null) return withoutAddresses(await this.ofEvidence(evidenceId));
    return withoutAddresses(await this.query(`${witnessView(contentOfVersion)} AND w.evidence_id = $3 ORDER BY w.requested_at, w.id`, evidenceId, version));
  }

  async read(id: Id): Promise<WitnessRequestView | null> {
    const [request] = await this.query(`${witnessView(presentContent)} AND w.id = $3`, id);
    return request ?? null;
  }

  /** The story and the titles of what is claimed with it, as they are now. @throws where there is no such evidence. */
  async storyOf(evidenceId: Id): Promise<WitnessedStory> {
    const [row] = await this.tenancy.manager.query<{ content: WitnessedStory; skills: string[] }[]>(
      `SELECT e.content, ARRAY(
         SELECT r.title FROM claim c JOIN requirement r ON r.organisation_id = c.organisation_id AND r.id = c.requirement_id
         WHERE c.organisation_id = e.organisation_id AND c.evidence_id = e.id AND c.status <> 'WITHDRAWN' ORDER BY c.created_at, c.id) AS skills
       FROM evidence e WHERE e.organisation_id = $1 AND e.id = $2`,
      [this.tenancy.organisationId, evidenceId],
    );
    if (row === undefined) throw new Error('There is no such evidence to show');
    return witnessedStory.parse({ ...row.content, skills: row.skills });
  }

  /** What the witness with this link is asked, as long as they can answer. */
  async question(tokenHash: string): Promise<WitnessQuestion | null> {
    const [row] = await this.tenancy.manager.query<(Omit<WitnessQuestion, keyof WitnessedStory> & { shown: WitnessedStory })[]>(
      `SELECT o.name AS organisation, m.name AS "ownerName", w.name AS "witnessName", w.message, w.shown, ${instantText('w.expires_at')} AS "expiresAt"
       FROM witness_request w
       JOIN evidence e ON e.organisation_id = w.organisation_id AND e.id = w.evidence_id
       JOIN member m ON m.organisation_id = e.organisation_id AND m.id = e.owner_id AND m.status = 'ACTIVE'
       JOIN organisation o ON o.id = w.organisation_id
       WHERE w.organisation_id = $1 AND w.token_hash = $3 AND w.expires_at > $2
         AND w.answered_at IS NULL AND w.declined_at IS NULL AND w.withdrawn_at IS NULL`,
      [this.tenancy.organisationId, this.clock.now(), tokenHash],
    );
    if (row === undefined) return null;
    const { shown, ...question } = row;
    return { ...question, ...shown };
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

  private query(sql: string, ...values: unknown[]): Promise<WitnessRequestView[]> {
    return this.tenancy.manager.query<WitnessRequestView[]>(sql, [this.tenancy.organisationId, this.clock.now(), ...values]);
  }
}

function withoutAddresses(requests: readonly WitnessRequestView[]): WitnessRequestView[] {
  return requests.filter(({ status }) => status === 'ANSWERED').map((request) => ({ ...request, email: '', message: '' }));
}
