import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from './member.entity';

/** The first answer to a creating request, kept so that a repeat gets the same one. */
@Entity('idempotency_record')
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@Index('idempotency_record_by_age', ['createdAt'])
export class IdempotencyRecord {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: Id;

  @PrimaryColumn('text')
  key: string;

  @Column('text')
  endpoint: string;

  @Column('text', { name: 'body_hash' })
  bodyHash: string;

  /** The answer; of one that is sealed the ids in it, for whoever erases what mentions somebody. */
  @Column('jsonb', { nullable: true })
  response: unknown;

  /** What was sent and answered, where it may not stand in a table as it is. */
  @Column('bytea', { nullable: true })
  sealed: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
