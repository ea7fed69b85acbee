import type { Id } from '@waymark/foundation/kernel';
import type { Band, Horizon } from '@waymark/readiness/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a manager said of a person and a role on a day. It is taken back, and never changed. */
@Entity('readiness_judgement')
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'saidBy'], ['organisationId', 'id'])
@ForeignKey('RoleProfileVersion', ['organisationId', 'versionId'], ['organisationId', 'id'])
@Index('readiness_judgement_by_member', ['organisationId', 'memberId', 'saidAt'])
@Check('readiness_judgement_not_own', 'said_by <> member_id')
export class ReadinessJudgement {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('uuid', { name: 'version_id' })
  versionId: Id;

  @Column('text')
  horizon: Horizon;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'said_by' })
  saidBy: Id;

  @Column('timestamptz', { name: 'said_at' })
  saidAt: Date;

  /** The band that was computed when it was said. */
  @Column('text', { name: 'band_then' })
  bandThen: Band;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
