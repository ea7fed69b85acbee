import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpApplication, createLogger, readMasterKeys, withNewMasterKey, type Config, type ConfigWithKeys } from '@waymark/foundation/server';
import { LinkDelivery } from '@waymark/organisations/api';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { ApiModule } from '../../../apps/api/src/api.module';
import { Caller } from './caller';
import { keptMails, type KeptMail } from './kept-mails';
import { shiftingClock, type ShiftingClock } from './shifting-clock';
import { throwawayDatabase, type ThrowawayDatabase } from './throwaway-database';

const megabyte = 1024 * 1024;

export interface TestApi {
  app: NestFastifyApplication;
  config: ConfigWithKeys;
  clock: ShiftingClock;
  database: ThrowawayDatabase;
  /** Somebody who is not signed in. */
  anonymous(): Caller;
  /** A provider of the running application. */
  get<T>(provider: Type<T>): T;
  /** Does what the worker does with links that wait, and gives every mail that was sent so far, oldest first. */
  deliverMail(): Promise<KeptMail[]>;
  close(): Promise<void>;
}

/** What a test puts beside the real api. */
export interface Additions {
  /** Modules of the test's own, for routes that the application does not have. */
  modules?: Type[];
  /** Keeps what is logged, instead of saying nothing. */
  logger?: (config: Config) => Logger;
}

@Module({})
class WithAdditions {}

/** Starts the real api on a database of its own, in this process and without a port. `changes` alter its configuration. */
export async function startApi(changes: Partial<ConfigWithKeys> = {}, { modules = [], logger: log }: Additions = {}): Promise<TestApi> {
  const database = await throwawayDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'waymark-api-'));
  const config: ConfigWithKeys = { ...testConfig(database, directory), ...changes };
  const clock = shiftingClock();
  const logger = log?.(config) ?? createLogger(config, 'api');
  const composed = { module: WithAdditions, imports: [ApiModule.for({ config, logger, clock }), ...modules] };
  const app = await createHttpApplication(composed, { config, logger, release: '0.0.0-test' });
  const get = <T>(provider: Type<T>): T => app.get<T>(provider, { strict: false });
  return {
    app,
    config,
    clock,
    database,
    anonymous: () => new Caller(app),
    get,
    async deliverMail() {
      await get(LinkDelivery).sweep();
      return keptMails(config.mail.directory);
    },
    async close() {
      await app.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function testConfig(database: ThrowawayDatabase, directory: string): ConfigWithKeys {
  return {
    production: false,
    host: '127.0.0.1',
    port: 0,
    workerPort: 0,
    publicUrl: 'http://waymark.test',
    database: { runtimeUrl: database.runtimeUrl, signInUrl: database.signInUrl, poolSize: 8 },
    redisUrl: undefined,
    mail: { smtpUrl: undefined, from: 'Waymark <no-reply@waymark.test>', directory: join(directory, 'mail'), shown: false },
    webDirectory: join(directory, 'web'),
    uploadDirectory: join(directory, 'uploads'),
    uploadPatience: 30_000,
    files: { s3Url: undefined, directory: join(directory, 'files'), clamdUrl: undefined, maxBytes: 25 * megabyte, mostPerPiece: 20, quotaBytes: 1000 * megabyte },
    masterKeys: newMasterKeys(),
    trustedProxies: 0,
    metricsToken: undefined,
    logLevel: 'silent',
  };
}

/** Master keys of a test's own. */
export function newMasterKeys(): NonNullable<Config['masterKeys']> {
  const keys = readMasterKeys(withNewMasterKey(''));
  if (typeof keys === 'string') throw new Error(keys);
  return keys;
}
