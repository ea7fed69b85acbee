import type { Logger } from 'pino';
import { ConfigError, readConfig, type Config } from './config';
import { createLogger } from './observability/logging';

/** How long a process that was told to stop may finish what it has begun, in milliseconds. */
const patience = 20_000;

/**
 * Runs a process from its configuration to its end: says in plain sentences what is wrong with the configuration,
 * logs why it could not start, and on SIGINT or SIGTERM lets `start`'s result finish what is under way.
 */
export async function runProcess(
  name: 'api' | 'worker',
  start: (parts: { config: Config; logger: Logger }) => Promise<{ close(): Promise<unknown> }>,
): Promise<void> {
  const config = configOrExit();
  const logger = createLogger(config, name);
  try {
    const running = await start({ config, logger });
    stopOnSignals(() => running.close(), logger);
    logger.info(`the ${name} is ready`);
  } catch (error) {
    logger.fatal({ err: error }, `the ${name} could not start`);
    process.exit(1);
  }
}

function configOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

function stopOnSignals(stop: () => Promise<unknown>, logger: Logger): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      logger.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), patience).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
}
