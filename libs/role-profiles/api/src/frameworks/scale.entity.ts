import type { Id } from '@waymark/foundation/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** An ordered scale of levels. It is data, and once a published profile uses it, it does not change any more. */
@Entity('scale')
@ForeignKey('Organisation', ['organisationId'], ['id'])
@Unique('scale_name_key', ['organisationId', 'name'])
export class Scale {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'locked_at', nullable: true })
  lockedAt: Date | null;
}

/** One step of a scale; 1 is the lowest. */
@Entity('scale_level')
@ForeignKey(() => Scale, ['organisationId', 'scaleId'], ['organisationId', 'id'])
@Check('scale_level_ordinal', 'ordinal BETWEEN 1 AND 20')
@Unique('scale_level_name_key', ['organisationId', 'scaleId', 'name'])
export class ScaleLevel {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'scale_id' })
  scaleId: Id;

  @PrimaryColumn('int')
  ordinal: number;

  @Column('text')
  name: string;
}
