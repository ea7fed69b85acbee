import type { Clock } from '@waymark/foundation/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clockToken, masterKeysToken } from '../config-token';
import { Tenancy } from '../database/tenancy';
import type { DataKey } from './data-key.entity';
import { DataKeyRepository } from './data-keys.repository';
import { keyNumberOf, newKey, seal, SealBroken, unseal } from './envelope';
import type { MasterKeys } from './master-keys';
import { placeOf, type BoundTo, type SealedColumn } from './sealed-column';
import { unwrap, wrap } from './wrapped-key';

/**
 * Words that are encrypted in their tables: each organisation has keys of its own, which a master key wraps that no
 * table has. It works in the open transaction: the crypto takes microseconds.
 */
@Injectable()
export class Sealing {
  /** The keys that a transaction has opened, by number. Never longer: a number whose key was rolled back gets another. */
  private readonly opened = new WeakMap<EntityManager, Map<number, Promise<Buffer>>>();

  constructor(
    private readonly keys: DataKeyRepository,
    private readonly tenancy: Tenancy,
    @Inject(masterKeysToken) private readonly masterKeys: MasterKeys,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** Words as they are stored, for one column of one row of the open organisation. */
  async seal<Bound extends string>(column: SealedColumn<Bound>, bound: BoundTo<Bound>, words: string): Promise<Buffer> {
    const key = (await this.keys.latest()) ?? (await this.makeKey(1));
    return seal(unwrap(this.masterKeys, key), key.number, placeOf(this.tenancy.organisationId, column, bound), Buffer.from(words, 'utf8'));
  }

  /**
   * The words that were sealed for this place.
   * @throws SealBroken where they were sealed for another, or changed.
   */
  async open<Bound extends string>(column: SealedColumn<Bound>, bound: BoundTo<Bound>, sealed: Buffer): Promise<string> {
    const { organisationId } = this.tenancy;
    const key = await this.keyOf(keyNumberOf(sealed));
    return unseal(key, placeOf(organisationId, column, bound), sealed).toString('utf8');
  }

  /**
   * Makes a key for the open organisation, which seals from now on. Of two transactions that make it at once the later
   * waits for the earlier and takes the key that is stored.
   */
  private async makeKey(number: number): Promise<DataKey> {
    const key = { number, ...this.wrap(newKey(), number), madeAt: this.clock.now() };
    const made = await this.keys.add(key);
    const stored = made ? { ...key, organisationId: this.tenancy.organisationId } : await this.keys.find(number);
    if (stored === null) throw new Error('A key that somebody else made at the same time is not there');
    return stored;
  }

  /**
   * Makes the key that takes the place of `latest`.
   * @throws SealBroken where the master keys do not open `latest`: then they are the wrong ones, and nothing changes.
   */
  async makeNext(latest: DataKey): Promise<DataKey> {
    unwrap(this.masterKeys, latest);
    return this.makeKey(latest.number + 1);
  }

  /** Wraps a key of the open organisation anew, where another master key than the current one does. True where it did. */
  async rewrap(key: DataKey): Promise<boolean> {
    if (key.masterKey === this.masterKeys.current) return false;
    const { wrapped, masterKey } = this.wrap(unwrap(this.masterKeys, key), key.number);
    await this.keys.rewrap(key, wrapped, masterKey);
    return true;
  }

  private keyOf(number: number): Promise<Buffer> {
    const { manager } = this.tenancy;
    const opened = this.opened.get(manager) ?? new Map<number, Promise<Buffer>>();
    this.opened.set(manager, opened);
    const key = opened.get(number) ?? this.stored(number).then((stored) => unwrap(this.masterKeys, stored));
    opened.set(number, key);
    return key;
  }

  private async stored(number: number): Promise<DataKey> {
    const key = await this.keys.find(number);
    if (key === null) throw new SealBroken();
    return key;
  }

  private wrap(plain: Buffer, number: number): Pick<DataKey, 'wrapped' | 'masterKey'> {
    return wrap(this.masterKeys, this.tenancy.organisationId, number, plain);
  }
}
