import type { Id } from '@waymark/foundation/kernel';
import type { GrowStage } from '@waymark/mentoring/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Session } from '../sessions/session.entity';

/** One stage of the record of a session, sealed. Without a row nobody has written in it. */
@Entity('mentoring_stage')
@ForeignKey(() => Session, ['organisationId', 'sessionId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'changedBy'], ['organisationId', 'id'])
export class Stage {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId: Id;

  @PrimaryColumn('text')
  stage: GrowStage;

  /** Null: erased. */
  @Column('bytea', { nullable: true })
  content: Buffer | null;

  @Column('uuid', { name: 'changed_by' })
  changedBy: Id;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  /** From 2 on: 1 is the version of a stage that nobody has written in. */
  @Column('int')
  version: number;
}

/** What stood in a stage of a logged session, what stands there since, and why; sealed each. */
@Entity('mentoring_revision')
@ForeignKey(() => Session, ['organisationId', 'sessionId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'revisedBy'], ['organisationId', 'id'])
export class Revision {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId: Id;

  /** Counts from 1 in the session. */
  @PrimaryColumn('int')
  number: number;

  @Column('text')
  stage: GrowStage;

  @Column('bytea', { nullable: true })
  reason: Buffer | null;

  @Column('bytea', { nullable: true })
  stood: Buffer | null;

  @Column('bytea', { nullable: true })
  stands: Buffer | null;

  @Column('uuid', { name: 'revised_by' })
  revisedBy: Id;

  @Column('timestamptz', { name: 'revised_at' })
  revisedAt: Date;
}
