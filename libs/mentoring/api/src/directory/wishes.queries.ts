import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { MentoringWishView } from '@waymark/mentoring/domain';
import { instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { personOf, programmeOf, skillsOf } from '../access/shown.queries';

@Injectable()
export class WishQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The wishes of somebody, the latest first. */
  of(menteeId: Id): Promise<MentoringWishView[]> {
    return this.tenancy.manager.query<MentoringWishView[]>(
      `SELECT w.id, ${personOf('w.mentee_id')} AS mentee, ${programmeOf('w.programme_id')} AS programme, ${skillsOf('w.skill_ids')} AS skills,
         w.words, w.status, ${instantText('w.wished_at')} AS "wishedAt"
       FROM mentoring_wish w WHERE w.organisation_id = $1 AND w.mentee_id = $2 ORDER BY w.wished_at DESC, w.id DESC`,
      [this.tenancy.organisationId, menteeId],
    );
  }
}
