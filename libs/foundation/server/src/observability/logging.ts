import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { Config } from '../config';

/**
 * The process's log: one JSON object a line, with the request id where there is a request. Headers that carry secrets
 * are never written, nor is any body. It goes to standard output, or to `destination` where one is given.
 */
export function createLogger(config: Config, process: 'api' | 'worker' | 'cli', destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level: config.logLevel,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]', '*.password', '*.token'],
      remove: true,
    },
    serializers: {
      req: (request: { method: string; url: string; ip?: string }) => ({
        method: request.method,
        url: request.url.split('?')[0],
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      err: describeFault,
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** What a fault says of itself, without the values it met: a fault of the database carries the parameters of its statement. */
function describeFault(fault: Error): object {
  const { type, message, stack, code, constraint, table } = pino.stdSerializers.err(fault);
  return { type, message, stack, code: code as unknown, constraint: constraint as unknown, table: table as unknown };
}

/** Lets Nest write into the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
  fatal(message: unknown, context?: string): void {
    this.logger.fatal({ context }, String(message));
  }
}
