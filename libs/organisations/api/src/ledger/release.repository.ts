import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { MemberStatus, Subject } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Release } from './release.entity';

@Injectable()
export class ReleaseRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Starts a release. False where the item is released to this reader already, which two clicks at once may see. */
  async start(release: { id: Id; subject: Subject; ownerId: Id; readerId: Id; at: Date }): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `INSERT INTO release (organisation_id, id, subject_kind, subject_id, owner_id, reader_id, given_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organisation_id, subject_kind, subject_id, reader_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
      [
        this.tenancy.organisationId,
        release.id,
        release.subject.kind,
        release.subject.id,
        release.ownerId,
        release.readerId,
        release.at,
      ],
    );
    return rows.length === 1;
  }

  /** Ends the release of an item to a reader. False where there is none. */
  async end({ kind, id }: Subject, ownerId: Id, readerId: Id, at: Date): Promise<boolean> {
    const live = { organisationId: this.tenancy.organisationId, subjectKind: kind, subjectId: id, ownerId, readerId, endedAt: IsNull() };
    const { affected } = await this.tenancy.repository(Release).update(live, { endedAt: at });
    return affected === 1;
  }

  /** What the reader is in the organisation, and null where they are nobody in it. */
  async statusOf(memberId: Id): Promise<MemberStatus | null> {
    const [row] = await this.tenancy.manager.query<{ status: MemberStatus }[]>(
      'SELECT status FROM member WHERE organisation_id = $1 AND id = $2',
      [this.tenancy.organisationId, memberId],
    );
    return row?.status ?? null;
  }
}
