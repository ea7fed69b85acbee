import { createLogger, NestLog, readConfig, withMasterKeys } from '@waymark/foundation/server';
import type { Clock } from '@waymark/foundation/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from '../../apps/api/src/api.module';

/** Does `work` with the domains of the api, without its HTTP side, and lets go of everything afterwards. */
export async function withApplication<T>(work: (app: INestApplicationContext) => Promise<T>, clock?: Clock): Promise<T> {
  const config = { ...(await withMasterKeys(readConfig())), logLevel: 'error' as const };
  const logger = createLogger(config, 'cli');
  const module = ApiModule.for({ config, logger, ...(clock === undefined ? {} : { clock }) });
  const app = await NestFactory.createApplicationContext(module, { logger: new NestLog(logger), abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
