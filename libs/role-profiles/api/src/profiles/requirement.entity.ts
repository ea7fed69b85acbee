import type { Id } from '@waymark/foundation/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Skill } from '../frameworks/framework.entity';
import { ScaleLevel } from '../frameworks/scale.entity';
import { RoleProfileVersion } from './role-profile-version.entity';

/** One addressable line of a version, whatever its section. `key` is the same in every version that has the line. */
@Entity('requirement')
@ForeignKey(() => RoleProfileVersion, ['organisationId', 'versionId'], ['organisationId', 'id'])
@ForeignKey(() => Skill, ['organisationId', 'skillId'], ['organisationId', 'id'])
@ForeignKey(() => ScaleLevel, ['organisationId', 'scaleId', 'ordinal'], ['organisationId', 'scaleId', 'ordinal'])
@Unique('requirement_key_key', ['organisationId', 'versionId', 'key'])
@Index('requirement_by_skill', ['organisationId', 'skillId'])
@Check('requirement_level', '(scale_id IS NULL) = (ordinal IS NULL)')
@Check('requirement_weight', 'weight > 0 AND weight <= 100')
export class Requirement {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'version_id' })
  versionId: Id;

  @Column('text')
  key: string;

  @Column('text')
  kind: string;

  @Column('int')
  position: number;

  /** The line of the source it begins on. */
  @Column('int', { nullable: true })
  line: number | null;

  @Column('text')
  title: string;

  @Column('text')
  details: string;

  @Column('text')
  gate: 'MANDATORY' | 'DESIRABLE' | 'INFORMATIONAL';

  @Column('double precision', { default: 1 })
  weight: number;

  /** How many people of a team should hold it; null: the rule set's own wish. */
  @Column('int', { name: 'wanted_cover', nullable: true })
  wantedCover: number | null;

  @Column('uuid', { name: 'skill_id', nullable: true })
  skillId: Id | null;

  @Column('uuid', { name: 'scale_id', nullable: true })
  scaleId: Id | null;

  @Column('int', { nullable: true })
  ordinal: number | null;

  /** What only some kinds have, as written: type, group, awarding body, framework path, raw name, level name. */
  @Column('jsonb')
  facts: Record<string, unknown>;

  @Column('text', { name: 'level_description', nullable: true })
  levelDescription: string | null;

  @Column('jsonb')
  clauses: string[];

  @Column('boolean', { name: 'clauses_confirmed', default: false })
  clausesConfirmed: boolean;

  @Column('boolean', { default: false })
  truncated: boolean;

  @Column('int', { default: 1 })
  version: number;
}
