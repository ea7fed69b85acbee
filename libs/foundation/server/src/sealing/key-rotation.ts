import type { Clock, Id } from '@waymark/foundation/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { clockToken, sealedColumnsToken } from '../config-token';
import { Tenancy } from '../database/tenancy';
import { DataKeyRepository } from './data-keys.repository';
import type { SealedColumn } from './sealed-column';
import { SealedRowQueries } from './sealed-rows.queries';
import { Sealing } from './sealing';

/** How many values are sealed anew in one transaction, so that nobody waits for them. */
const portion = 200;
/** For how long a key stays after another took its place: whoever read a row just before still opens it. */
const patience = 3_600_000;

/** What a rotation did. */
export interface Rotated {
  readonly organisations: number;
  /** Keys wrapped, or values sealed, anew. */
  readonly renewed: number;
  /** Keys that nothing needs any more, and that are gone. */
  readonly removed: number;
}

/**
 * Takes new keys, while people go on working. A rotation that is killed has done no harm, and the next one goes on:
 * every portion commits by itself, and what is left is found by the number of the key that sealed it.
 */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly sealing: Sealing,
    private readonly keys: DataKeyRepository,
    private readonly rows: SealedRowQueries,
    private readonly tenancy: Tenancy,
    @Inject(sealedColumnsToken) private readonly columns: readonly SealedColumn[],
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** Wraps every key of every organisation with the current master key. After it the earlier ones may leave the file. */
  async rewrap(): Promise<Rotated> {
    const organisations = await this.rows.organisations();
    let renewed = 0;
    for (const organisationId of organisations) {
      renewed += await this.tenancy.run(organisationId, async () => {
        let count = 0;
        for (const key of await this.keys.all()) if (await this.sealing.rewrap(key)) count++;
        return count;
      });
    }
    return { organisations: organisations.length, renewed, removed: 0 };
  }

  /** Gives every organisation that has one a new key, and seals everything with it. */
  async renew(): Promise<Rotated> {
    return this.everywhere(async () => {
      const latest = await this.keys.latest();
      if (latest !== null) await this.sealing.makeNext(latest);
    });
  }

  /** Goes on with a rotation that was interrupted, without making another key. */
  goOn(): Promise<Rotated> {
    return this.everywhere(() => Promise.resolve());
  }

  private async everywhere(begin: () => Promise<void>): Promise<Rotated> {
    const organisations = await this.rows.organisations();
    let [renewed, removed] = [0, 0];
    for (const organisationId of organisations) {
      await this.tenancy.run(organisationId, begin);
      renewed += await this.sealAnew(organisationId);
      removed += await this.tenancy.run(organisationId, () => this.removeUnused());
    }
    return { organisations: organisations.length, renewed, removed };
  }

  private async sealAnew(organisationId: Id): Promise<number> {
    let all = 0;
    for (const column of this.columns) {
      let count: number;
      do {
        count = await this.tenancy.run(organisationId, () => this.sealPortion(column));
        all += count;
      } while (count === portion);
    }
    return all;
  }

  private async sealPortion(column: SealedColumn): Promise<number> {
    const latest = await this.keys.latest();
    if (latest === null) return 0;
    const rows = await this.rows.olderThan(column, latest.number, portion);
    for (const row of rows) {
      const words = await this.sealing.open(column, row.values, row.sealed);
      await this.rows.replace(column, row, await this.sealing.seal(column, row.values, words));
    }
    return rows.length;
  }

  /** Keys whose successor is old enough, and which sealed nothing that is still there. */
  private async removeUnused(): Promise<number> {
    const keys = await this.keys.all();
    const before = this.clock.now().getTime() - patience;
    const replaced = keys.filter((_, index) => (keys[index + 1]?.madeAt.getTime() ?? Infinity) < before);
    const last = replaced.at(-1);
    if (last === undefined) return 0;
    for (const column of this.columns) {
      if ((await this.rows.olderThan(column, last.number + 1, 1)).length > 0) return 0;
    }
    for (const { number } of replaced) await this.keys.remove(number);
    return replaced.length;
  }
}
