import type { Id } from '@waymark/foundation/kernel';
import type { RetentionKind } from '@waymark/organisations/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';

/** For how many days an organisation keeps something, where it has chosen. */
@Entity('retention_rule')
@ForeignKey(() => Member, ['organisationId', 'changedBy'], ['organisationId', 'id'])
@Check('retention_rule_days', 'days > 0')
export class RetentionRule {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('text')
  kind: RetentionKind;

  /** Null: for good. */
  @Column('int', { nullable: true })
  days: number | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('uuid', { name: 'changed_by' })
  changedBy: Id;

  @Column('int', { default: 1 })
  version: number;
}
