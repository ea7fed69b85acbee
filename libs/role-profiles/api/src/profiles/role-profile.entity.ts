import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('role_profile')
@ForeignKey('Organisation', ['organisationId'], ['id'])
@Unique('role_profile_title_key', ['organisationId', 'titleKey'])
export class RoleProfile {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  title: string;

  /** The title as it is compared, with the role where the source says it: by it a next edition is known. */
  @Column('text', { name: 'title_key' })
  titleKey: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
