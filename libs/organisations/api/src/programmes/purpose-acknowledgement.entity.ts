import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';
import { ProgrammePurpose } from '../people/programme.entity';

/** A manager has read a version of the purpose of a programme, and keeps to it. */
@Entity('purpose_acknowledgement')
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey(() => ProgrammePurpose, ['organisationId', 'programmeId', 'purposeVersion'], ['organisationId', 'programmeId', 'version'])
export class PurposeAcknowledgement {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: Id;

  @PrimaryColumn('uuid', { name: 'programme_id' })
  programmeId: Id;

  @PrimaryColumn('int', { name: 'purpose_version' })
  purposeVersion: number;

  @Column('timestamptz', { name: 'acknowledged_at' })
  acknowledgedAt: Date;
}
