import type { Id } from '@waymark/foundation/kernel';
import type { PolicySet } from '@waymark/organisations/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';
import { Programme } from '../people/programme.entity';

/** Each set of policies that a programme ever had. Version 1 are the defaults and has no row. */
@Entity('programme_policy_set')
@ForeignKey(() => Programme, ['organisationId', 'programmeId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'setBy'], ['organisationId', 'id'])
export class ProgrammePolicySet {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'programme_id' })
  programmeId: Id;

  @PrimaryColumn('int')
  version: number;

  /** As it was stored: a policy that is newer than the row is not in it. */
  @Column('jsonb')
  policies: Partial<PolicySet>;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;

  @Column('uuid', { name: 'set_by' })
  setBy: Id;
}
