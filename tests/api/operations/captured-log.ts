import { createLogger, type Config } from '@waymark/foundation/server';
import type { Logger } from 'pino';

/** A log that is kept to be looked at, at its most talkative. */
export interface CapturedLog {
  /** What `startApi` makes the log with. */
  logger: (config: Config) => Logger;
  /** All that was logged so far, as text. */
  text(): string;
}

export function captureLog(): CapturedLog {
  const lines: string[] = [];
  return {
    logger: (config) => createLogger({ ...config, logLevel: 'debug' }, 'api', { write: (line) => void lines.push(line) }),
    text: () => lines.join(''),
  };
}
