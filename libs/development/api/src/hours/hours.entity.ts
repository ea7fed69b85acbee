import type { Id } from '@waymark/foundation/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DevelopmentRecord } from '../records/record.entity';

/** Time that somebody spent on a record on a day. */
@Entity('development_hours')
@ForeignKey(() => DevelopmentRecord, ['organisationId', 'recordId', 'ownerId'], ['organisationId', 'id', 'ownerId'])
@Index('development_hours_by_owner', ['organisationId', 'ownerId', 'doneOn'])
@Index('development_hours_by_record', ['organisationId', 'recordId'])
@Check('development_hours_minutes', 'minutes BETWEEN 1 AND 1440')
export class DevelopmentHours {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'record_id' })
  recordId: Id;

  @Column('uuid', { name: 'owner_id' })
  ownerId: Id;

  /** The day on the wall where they were. */
  @Column('date', { name: 'done_on' })
  doneOn: string;

  @Column('int')
  minutes: number;
}
