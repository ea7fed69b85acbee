import { migrateQueue } from '@waymark/foundation/server';
import type { DataSource } from 'typeorm';
import { ownerDataSource } from './data-source';
import { ensureRoles } from './roles';

export interface MigrationAddresses {
  ownerUrl: string;
  runtimeUrl: string;
  signInUrl: string;
}

/** Any number; it only has to be the same for every migrator of a database. */
const migrationLock = 7_726_041;

/**
 * Brings a database to this release: roles, tables, then the tables of the queue. Two that run at once wait for each
 * other, and running it again changes nothing.
 * @returns the names of the migrations that ran.
 */
export async function migrate({ ownerUrl, runtimeUrl, signInUrl }: MigrationAddresses): Promise<string[]> {
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    return await underLock(owner, async () => {
      const runner = owner.createQueryRunner();
      await ensureRoles(runner, [
        { role: 'waymark_runtime', url: runtimeUrl },
        { role: 'waymark_sign_in', url: signInUrl },
      ]);
      await runner.release();
      const ran = await owner.runMigrations({ transaction: 'each' });
      await migrateQueue(ownerUrl, 'waymark_runtime');
      return ran.map(({ name }) => name);
    });
  } finally {
    await owner.destroy();
  }
}

async function underLock<T>(owner: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = owner.createQueryRunner();
  await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
  try {
    return await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
  }
}
