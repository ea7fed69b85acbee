import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config';
import { Health } from '../observability/health';
import { NestLog } from '../observability/logging';
import { Metrics } from '../observability/metrics';
import { acceptJsonOnly } from './json-body';
import { publishApiDescription } from './openapi';
import { refuseCrossSite } from './origin';
import { answerProblem } from './problem-filter';
import { sendSecurityHeaders } from './security-headers';
import { serveWebApp } from './web-app';

export interface HttpApplicationOptions {
  config: Config;
  logger: Logger;
  /** The version of Waymark that the API description shows. */
  release: string;
}

/**
 * Makes the HTTP process out of a composed module: routes below /api/v1, the API description, the browser application,
 * health and metrics. It listens only when the caller says so.
 */
export async function createHttpApplication(
  module: Type | DynamicModule,
  { config, logger, release }: HttpApplicationOptions,
): Promise<NestFastifyApplication> {
  const server = createServer(config, logger);
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(server as never), {
    logger: new NestLog(logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1');
  app.get(Health).publish(server);
  app.get(Metrics).publish(server, config);
  publishApiDescription(app, server, release);
  await serveWebApp(server, config.webDirectory);
  await app.init();
  await server.ready();
  return app;
}

/** A server for a process that answers nothing but health and metrics. */
export function createServer(config: Config, logger: Logger): FastifyInstance {
  const server = fastify({
    loggerInstance: logger,
    genReqId: () => randomUUID(),
    trustProxy: config.trustedProxies === 0 ? false : config.trustedProxies,
    routerOptions: { maxParamLength: 500 },
    bodyLimit: 1024 * 1024,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  } as never) as unknown as FastifyInstance;
  acceptJsonOnly(server);
  sendSecurityHeaders(server, config.publicUrl.startsWith('https://'));
  server.register(fastifyCookie);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    refuseCrossSite(request, config.publicUrl);
  });
  server.setErrorHandler((error, request, reply) => answerProblem(error, request, reply));
  return server;
}

/** Stops a process well: no new requests, those under way finish, then connections and queues close. */
export function stopOnSignals(stop: () => Promise<unknown>, logger: Logger): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      logger.info({ signal }, 'stopping');
      const patience = setTimeout(() => process.exit(1), 20_000);
      patience.unref();
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
