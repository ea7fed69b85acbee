import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ClaimPageView } from '@waymark/evidence/domain';
import { Injectable } from '@nestjs/common';
import { heldSince } from '../standing/standing-view.queries';

/** What the page of a claim shows beside the claim, its evidence and its reviews. */
export type ClaimSurroundings = Pick<ClaimPageView, 'owner' | 'evidenceKind' | 'held' | 'submittedVersions'>;

@Injectable()
export class ClaimPageQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async surroundings(claimId: Id, now: Date): Promise<ClaimSurroundings> {
    const [row] = await this.tenancy.manager.query<ClaimSurroundings[]>(
      `SELECT json_build_object('id', m.id, 'name', m.name, 'jobTitle', m.job_title) AS owner, e.kind AS "evidenceKind",
         ${heldSince('c.owner_id', 'c.measure', '$3')} AS held,
         ARRAY (
           SELECT DISTINCT (
             SELECT max(n.number) FROM evidence_version n
             WHERE n.organisation_id = $1 AND n.evidence_id = c.evidence_id AND n.frozen_at <= sent.at)
           FROM claim_event sent WHERE sent.organisation_id = $1 AND sent.claim_id = c.id AND sent.action = 'submit'
           ORDER BY 1) AS "submittedVersions"
       FROM claim c
       JOIN evidence e ON e.organisation_id = c.organisation_id AND e.id = c.evidence_id
       JOIN member m ON m.organisation_id = c.organisation_id AND m.id = c.owner_id
       WHERE c.organisation_id = $1 AND c.id = $2`,
      [this.tenancy.organisationId, claimId, now],
    );
    if (row === undefined) throw new Error('A claim that was found has no row');
    return row;
  }
}
