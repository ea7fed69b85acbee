import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { AccessGround } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { judges } from './meetings.queries';

interface NamedReader {
  readonly memberId: Id;
  readonly name: string;
  readonly ground: AccessGround;
}

@Injectable()
export class ReaderQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Who reads submitted evidence without being let in by its owner: these mentors, and who judges or judged a claim of it. */
  ofEvidence(evidenceId: Id, mentorIds: readonly Id[]): Promise<NamedReader[]> {
    return this.tenancy.manager.query<NamedReader[]>(
      `SELECT m.id AS "memberId", m.name, CASE WHEN m.id = ANY ($3::uuid[]) THEN 'mentor' ELSE 'assessor' END AS ground
       FROM member m
       WHERE m.organisation_id = $1 AND (m.id = ANY ($3::uuid[]) OR EXISTS (
         SELECT FROM claim c WHERE c.organisation_id = $1 AND c.evidence_id = $2 AND ${judges('m.id')}))
       ORDER BY m.name, m.id`,
      [this.tenancy.organisationId, evidenceId, mentorIds],
    );
  }

  async claimIdsOf(evidenceId: Id): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>('SELECT id FROM claim WHERE organisation_id = $1 AND evidence_id = $2', [
      this.tenancy.organisationId,
      evidenceId,
    ]);
    return rows.map(({ id }) => id);
  }
}
