import { newId, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { foldedMinutes, type AccessGround, type Subject } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';

/** An item that somebody reads, and whose it is. */
export interface ReadItem extends Subject {
  readonly ownerId: Id;
}

@Injectable()
export class AccessEventRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Adds a line for each item, but for those of the reader's own and those that a line from just now tells of. */
  async add(read: { readerId: Id; ground: AccessGround; at: Date }, items: readonly ReadItem[]): Promise<void> {
    await this.tenancy.manager.query(
      `INSERT INTO access_event (organisation_id, id, at, reader_id, owner_id, subject_kind, subject_id, ground)
       SELECT $1, i.id, $2::timestamptz, $3::uuid, i.owner_id, i.kind, i.subject_id, $4::text
       FROM unnest($5::uuid[], $6::uuid[], $7::text[], $8::uuid[]) AS i (id, owner_id, kind, subject_id)
       WHERE i.owner_id <> $3::uuid AND NOT EXISTS (
         SELECT FROM access_event e
         WHERE e.organisation_id = $1 AND e.subject_kind = i.kind AND e.subject_id = i.subject_id
           AND e.reader_id = $3::uuid AND e.ground = $4::text AND e.at > $2::timestamptz - make_interval(mins => $9))`,
      [
        this.tenancy.organisationId,
        read.at,
        read.readerId,
        read.ground,
        items.map(() => newId()),
        items.map(({ ownerId }) => ownerId),
        items.map(({ kind }) => kind),
        items.map(({ id }) => id),
        foldedMinutes,
      ],
    );
  }
}
