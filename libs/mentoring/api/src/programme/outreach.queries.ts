import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantAfterDays, type OutreachView, type RelationshipView } from '@waymark/mentoring/domain';
import { instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { personOf } from '../access/shown.queries';
import { Outreach } from './outreach.entity';

/** For how many days a pair is shown what the owner of its programme wrote. */
const shownDays = 30;

/** How an owner was in touch, without what has happened since. */
export type OutreachRow = Omit<OutreachView, 'since'>;

@Injectable()
export class OutreachQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** How pairs were written to, the latest first. */
  of(relationshipIds: readonly Id[]): Promise<OutreachRow[]> {
    return this.tenancy.manager.query<OutreachRow[]>(
      `SELECT o.id, o.relationship_id AS "relationshipId", o.kind, ${personOf('o.by_id')} AS by, ${instantText('o.at')} AS at, ${personOf('o.to_id')} AS "to", o.words
       FROM mentoring_outreach o WHERE o.organisation_id = $1 AND o.relationship_id = ANY ($2::uuid[]) ORDER BY o.at DESC, o.id DESC`,
      [this.tenancy.organisationId, [...relationshipIds]],
    );
  }

  async insertAll(outreach: readonly Omit<Outreach, 'organisationId'>[]): Promise<void> {
    await this.tenancy.repository(Outreach).insert(outreach.map((each) => ({ ...each, organisationId: this.tenancy.organisationId })));
  }

  /** What was written to a pair last, while it is shown. */
  async lastWords(relationshipId: Id, now: Date): Promise<RelationshipView['ownerWrote']> {
    const [last] = await this.tenancy.manager.query<NonNullable<RelationshipView['ownerWrote']>[]>(
      `SELECT ${personOf('o.by_id')} AS by, o.words, ${instantText('o.at')} AS at
       FROM mentoring_outreach o WHERE o.organisation_id = $1 AND o.relationship_id = $2 AND o.kind = 'WROTE' AND o.words <> '' AND o.at > $3
       ORDER BY o.at DESC, o.id DESC LIMIT 1`,
      [this.tenancy.organisationId, relationshipId, instantAfterDays(now, -shownDays)],
    );
    return last ?? null;
  }
}
