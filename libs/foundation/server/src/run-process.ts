import type { Logger } from 'pino';
import { ConfigError, readConfig, type Config } from './config';
import { createLogger } from './observability/logging';
import { MasterKeysRefused } from './sealing/master-keys';

/** How long a process that was told to stop may finish what it has begun, in milliseconds. */
const patience = 20_000;

/**
 * Runs a process from its configuration to its end: says in plain sentences what is wrong with the configuration,
 * logs why it could not start, and on SIGINT or SIGTERM lets `start`'s result finish what is under way. An error that
 * nobody caught is logged as fatal and ends the process in the same order, with exit code 1.
 */
export async function runProcess(
  name: 'api' | 'worker',
  start: (parts: { config: Config; logger: Logger }) => Promise<{ close(): Promise<unknown> }>,
): Promise<void> {
  const config = configOrExit();
  const logger = createLogger(config, name);
  const stopping = new Stopping(logger);
  stopping.onSignals();
  stopping.onUncaughtErrors();
  try {
    const running = await start({ config, logger });
    stopping.closes(() => running.close());
    logger.info(`the ${name} is ready`);
  } catch (error) {
    if (error instanceof MasterKeysRefused) logger.fatal(error.message);
    else logger.fatal({ err: error }, `the ${name} could not start`);
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

/** The one end of a process: whatever asks for it first decides how it ends. */
class Stopping {
  private begun = false;
  private close: () => Promise<unknown> = () => Promise.resolve();

  constructor(private readonly logger: Logger) {}

  /** What is to be finished before the process ends; until it is known there is nothing to finish. */
  closes(close: () => Promise<unknown>): void {
    this.close = close;
  }

  onSignals(): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (this.begun) return;
        this.logger.info({ signal }, 'stopping');
        this.stop(0);
      });
    }
  }

  /** After an error that nobody caught, nobody knows what still holds. Node brings rejections the same way. */
  onUncaughtErrors(): void {
    process.on('uncaughtException', (error: Error, origin) => {
      if (this.begun) {
        this.logger.error({ err: error, origin }, 'another error that nobody caught, while stopping');
        return;
      }
      this.logger.fatal({ err: error, origin }, 'an error that nobody caught; stopping');
      this.stop(1);
    });
  }

  private stop(exitCode: 0 | 1): void {
    this.begun = true;
    setTimeout(() => process.exit(1), patience).unref();
    this.close().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        this.logger.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  }
}
