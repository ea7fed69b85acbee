import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { mentorMayReviewOn, type AgreementTerms } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';

/** Who mentors whom now: pairs whose agreement both have signed, until they end. */
@Injectable()
export class Mentors {
  constructor(private readonly tenancy: Tenancy) {}

  /** The mentors of a person. */
  async of(memberId: Id): Promise<readonly Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT DISTINCT r.mentor_id AS id FROM mentoring_relationship r
       WHERE r.organisation_id = $1 AND r.mentee_id = $2 AND r.status IN ('ACTIVE', 'PAUSED', 'CLOSING') ORDER BY 1`,
      [this.tenancy.organisationId, memberId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the mentors whom the person lets review their claims on a day, by the agreement in force. */
  async reviewersOn(memberId: Id, day: string): Promise<readonly Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id; terms: AgreementTerms }[]>(
      `SELECT r.mentor_id AS id, a.terms FROM mentoring_relationship r
       JOIN mentoring_agreement a ON a.organisation_id = r.organisation_id AND a.relationship_id = r.id AND a.status = 'SIGNED'
       WHERE r.organisation_id = $1 AND r.mentee_id = $2 AND r.status IN ('ACTIVE', 'PAUSED', 'CLOSING') ORDER BY 1`,
      [this.tenancy.organisationId, memberId],
    );
    return rows.filter(({ terms }) => mentorMayReviewOn(terms, day)).map(({ id }) => id);
  }
}
