import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Scale } from './scale.entity';

@Entity('framework')
@ForeignKey('Organisation', ['organisationId'], ['id'])
@ForeignKey(() => Scale, ['organisationId', 'scaleId'], ['organisationId', 'id'])
@Unique('framework_name_key', ['organisationId', 'name'])
export class Framework {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  name: string;

  @Column('uuid', { name: 'scale_id' })
  scaleId: Id;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

@Entity('skill')
@ForeignKey(() => Framework, ['organisationId', 'frameworkId'], ['organisationId', 'id'])
@Unique('skill_name_key', ['organisationId', 'frameworkId', 'nameKey'])
export class Skill {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'framework_id' })
  frameworkId: Id;

  @Column('text')
  name: string;

  /** The name as it is compared: folded, so that spelling in capitals or with other spaces finds the same skill. */
  @Column('text', { name: 'name_key' })
  nameKey: string;

  /** What it was called before, as compared, so that a profile that still says so means this skill. */
  @Column('text', { name: 'other_name_keys', array: true, default: [] })
  otherNameKeys: string[];

  @Column('text', { nullable: true })
  category: string | null;

  @Column('text')
  description: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

/** What a level of a skill means, and its clauses once a person has confirmed how it was split. */
@Entity('level_descriptor')
@ForeignKey(() => Skill, ['organisationId', 'skillId'], ['organisationId', 'id'])
export class LevelDescriptor {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'skill_id' })
  skillId: Id;

  @PrimaryColumn('int')
  ordinal: number;

  @Column('text')
  text: string;

  @Column('jsonb')
  clauses: string[];

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  /** The text stops before its end in the source it came from. */
  @Column('boolean', { default: false })
  truncated: boolean;
}
