import { existsSync } from 'node:fs';
import type { Id } from '@waymark/foundation/kernel';
import { DataSource } from 'typeorm';
import type { Config } from '../config';
import { connectionOptions } from '../database/database.module';
import type { DataKey } from './data-key.entity';
import { MasterKeysRefused, trialMasterKeys, type MasterKeys } from './master-keys';
import { unwrap } from './wrapped-key';

/** A configuration whose master keys are known. */
export type ConfigWithKeys = Config & { masterKeys: MasterKeys };

/** Where a process that was given no master keys makes some. */
const trialKeysFile = '.waymark/master-keys';

/**
 * The configuration with master keys that open what the database holds: one key is tried of each master key that wraps
 * any. Where none were given and nothing is sealed yet, a file of them is made.
 * @throws MasterKeysRefused before anything can be sealed that would be lost.
 */
export async function withMasterKeys(config: Config, trialFile = trialKeysFile): Promise<ConfigWithKeys> {
  const samples = await wrappedKeys(config);
  const given = config.masterKeys;
  if (given === undefined && samples.size > 0 && !existsSync(trialFile)) {
    throw new MasterKeysRefused(`The file ${trialFile} is gone, and nobody can read what is sealed in this database without its keys. Put the file back from your backup.`);
  }
  const masterKeys = given ?? trialMasterKeys(trialFile);
  const strange = [...samples.values()].filter((key) => !opens(masterKeys, key)).map((key) => key.masterKey);
  if (strange.length > 0) {
    const where = given === undefined ? trialFile : 'MASTER_KEYS';
    throw new MasterKeysRefused(`The keys in ${where} are not those that this database is sealed with (number ${strange.join(', ')}). Put the file of keys back from your backup.`);
  }
  return { ...config, masterKeys };
}

type WrappedKey = Omit<DataKey, 'madeAt'>;

/** One key of an organisation for each master key that wraps any, by the number of the master key. */
async function wrappedKeys({ database }: Config): Promise<Map<number, WrappedKey>> {
  const found = new Map<number, WrappedKey>();
  const ids = await connected(database.signInUrl, organisations);
  await connected(database.runtimeUrl, async (source) => {
    for (const id of ids) for (const key of await samplesOf(source, id)) found.set(key.masterKey, key);
  });
  return found;
}

function opens(masterKeys: MasterKeys, key: WrappedKey): boolean {
  try {
    unwrap(masterKeys, key);
    return true;
  } catch {
    return false; // another key, or none of this number: the sentence is the same
  }
}

async function organisations(source: DataSource): Promise<Id[]> {
  const [table] = await source.query<{ made: boolean }[]>(`SELECT to_regclass('organisation_data_key') IS NOT NULL AS made`);
  if (table?.made !== true) return []; // nothing is sealed before the first migration
  return (await source.query<{ id: Id }[]>('SELECT id FROM organisation ORDER BY id')).map(({ id }) => id);
}

/** As the wall between organisations wants it: in a transaction that is open for one. */
function samplesOf(source: DataSource, organisationId: Id): Promise<WrappedKey[]> {
  return source.transaction(async (manager) => {
    await manager.query(`SELECT set_config('app.organisation_id', $1, true)`, [organisationId]);
    return manager.query<WrappedKey[]>(
      `SELECT DISTINCT ON (master_key) organisation_id AS "organisationId", number, wrapped, master_key AS "masterKey"
       FROM organisation_data_key WHERE organisation_id = $1 ORDER BY master_key, number DESC`,
      [organisationId],
    );
  });
}

async function connected<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource(connectionOptions(url, 1)).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
