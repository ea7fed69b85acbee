import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One person's way into Waymark, whatever organisations they belong to. */
@Entity('account')
@Unique('account_email_key', ['email'])
export class Account {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  email: string;

  /** argon2id; null for an account that has only ever signed in by link. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  /** Sessions and tokens of an earlier epoch are over. Raising it ends all of them at once. */
  @Column('int', { name: 'credential_epoch', default: 1 })
  credentialEpoch: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'password_changed_at', nullable: true })
  passwordChangedAt: Date | null;
}
