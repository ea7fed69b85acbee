import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from './member.entity';
import { Organisation } from './organisation.entity';

@Entity('team')
@ForeignKey(() => Organisation, ['organisationId'], ['id'])
@Index('team_name_key', { synchronize: false })
export class Team {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

@Entity('team_member')
@ForeignKey(() => Team, ['organisationId', 'teamId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@Index('team_member_by_member', ['organisationId', 'memberId'])
export class TeamMember {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'team_id' })
  teamId: Id;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('timestamptz')
  since: Date;
}
