import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity';

/** A place of the network from which an account has signed in. The place is a hash, of use for this account alone. */
@Entity('familiar_place')
@ForeignKey(() => Account, ['accountId'], ['id'])
export class FamiliarPlace {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: Id;

  @PrimaryColumn('text', { name: 'place_hash' })
  placeHash: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;
}
