import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Member } from './member.entity';
import { Organisation } from './organisation.entity';

@Entity('programme')
@ForeignKey(() => Organisation, ['organisationId'], ['id'])
export class Programme {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  name: string;

  @Column('text')
  purpose: string;

  @Column('int', { name: 'purpose_version', default: 1 })
  purposeVersion: number;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

/** Each purpose that a programme ever declared, so that what somebody acknowledged can be read for good. */
@Entity('programme_purpose')
@ForeignKey(() => Programme, ['organisationId', 'programmeId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'declaredBy'], ['organisationId', 'id'])
export class ProgrammePurpose {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'programme_id' })
  programmeId: Id;

  @PrimaryColumn('int')
  version: number;

  @Column('text')
  purpose: string;

  @Column('timestamptz', { name: 'declared_at' })
  declaredAt: Date;

  /** Null where the system did, when the organisation was founded. */
  @Column('uuid', { name: 'declared_by', nullable: true })
  declaredBy: Id | null;
}
