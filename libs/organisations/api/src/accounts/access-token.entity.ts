import type { Id } from '@waymark/foundation/kernel';
import type { Scope } from '@waymark/organisations/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Member } from '../people/member.entity';

/** A personal access token of a member, stored only as a hash. */
@Entity('access_token')
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@Unique('access_token_hash_key', ['tokenHash'])
@Index('access_token_by_member', ['organisationId', 'memberId'])
export class AccessToken {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  name: string;

  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('text', { array: true })
  scopes: Scope[];

  @Column('int', { name: 'credential_epoch' })
  credentialEpoch: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
