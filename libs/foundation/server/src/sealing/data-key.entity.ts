import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A key with which an organisation seals words, itself wrapped by a master key. The highest number seals; all open. */
@Entity('organisation_data_key')
@ForeignKey('Organisation', ['organisationId'], ['id'])
export class DataKey {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('int')
  number: number;

  @Column('bytea')
  wrapped: Buffer;

  /** The number of the master key that wraps it. */
  @Column('int', { name: 'master_key' })
  masterKey: number;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
