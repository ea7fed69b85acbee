import type { Measure, SelfRatingView } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { joinRequirement, namedLevelOf } from '../claims/claimed-requirement.queries';

const ratingView = `
  SELECT s.id, s.requirement_id AS "requirementId", ${namedLevelOf('s.ordinal')} AS level, s.note, ${instantText('s.rated_at')} AS "ratedAt"
  FROM self_rating s ${joinRequirement('s')} WHERE s.organisation_id = $1`;

@Injectable()
export class SelfRatingQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async read(id: Id): Promise<SelfRatingView | null> {
    const [rating] = await this.tenancy.manager.query<SelfRatingView[]>(`${ratingView} AND s.id = $2`, [this.tenancy.organisationId, id]);
    return rating ?? null;
  }

  /** What a person said of themselves about a measure, whichever profile they said it in, latest first. */
  ofMember(memberId: Id, measure: Measure): Promise<SelfRatingView[]> {
    return this.tenancy.manager.query<SelfRatingView[]>(
      `${ratingView} AND s.member_id = $2 AND s.measure = $3 ORDER BY s.rated_at DESC, s.id DESC LIMIT 500`,
      [this.tenancy.organisationId, memberId, measure],
    );
  }
}
