import type { Id } from '@waymark/foundation/kernel';
import type { Band, Measures, SnapshotView } from '@waymark/readiness/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How a person stood against an edition at an instant, as it was computed with the rule set of then. It never changes. */
@Entity('readiness_snapshot')
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey('RoleProfileVersion', ['organisationId', 'versionId'], ['organisationId', 'id'])
@Index('readiness_snapshot_by_member', ['organisationId', 'memberId', 'at'])
@Index('readiness_snapshot_once_a_month', { synchronize: false })
export class ReadinessSnapshot {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('uuid', { name: 'version_id' })
  versionId: Id;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  cause: SnapshotView['cause'];

  /** The first day of the month that a monthly one is of. */
  @Column('date', { nullable: true })
  month: string | null;

  @Column('int', { name: 'rule_set' })
  ruleSet: number;

  @Column('text')
  band: Band;

  @Column('jsonb')
  measures: Measures;
}
