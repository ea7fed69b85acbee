import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { DomainError } from '@waymark/foundation/kernel';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config';
import { Health } from '../observability/health';
import { NestLog } from '../observability/logging';
import { Metrics } from '../observability/metrics';
import { JobRunner } from '../queue/job-runner';
import { answerPartsAsParts } from './file-answer';
import { acceptJsonOnly } from './json-body';
import { publishApiDescription } from './openapi';
import { refuseCrossSite } from './origin';
import { answerProblem } from './problem-filter';
import { addSecurityHeaders, sendSecurityHeaders } from './security-headers';
import { acceptForms } from './upload';
import { UploadDirectory } from './upload-directory';
import { serveWebApp } from './web-app';

export interface HttpApplicationOptions {
  config: Config;
  logger: Logger;
  /** The version of Waymark that the API description shows. */
  release: string;
  /** Adds addresses of the application's own beside the API. */
  extend?: (server: FastifyInstance) => Promise<void> | void;
}

/**
 * Makes the HTTP process out of a composed module: routes below /api/v1, the API description, the browser application,
 * health and metrics. It listens only when the caller says so.
 */
export async function createHttpApplication(
  module: Type | DynamicModule,
  { config, logger, release, extend }: HttpApplicationOptions,
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
  await extend?.(server);
  await app.get(UploadDirectory).prepare();
  await serveWebApp(server, config.webDirectory);
  await app.init();
  await server.ready();
  return app;
}

/** Makes the worker out of the same module: it does the jobs of the queue and answers only health and metrics. */
export async function createWorkerProcess(
  module: Type | DynamicModule,
  { config, logger }: Pick<HttpApplicationOptions, 'config' | 'logger'>,
): Promise<{ close(): Promise<void> }> {
  const app = await NestFactory.createApplicationContext(module, { logger: new NestLog(logger), abortOnError: false });
  const server = createServer(config, logger);
  server.setErrorHandler((error, request, reply) => answerProblem(error, request, reply));
  app.get(Health).publish(server);
  app.get(Metrics).publish(server, config);
  await app.get(JobRunner).start();
  await server.listen({ port: config.workerPort, host: config.host });
  return {
    async close() {
      await server.close();
      await app.close();
    },
  };
}

function createServer(config: Config, logger: Logger): FastifyInstance {
  const https = config.publicUrl.startsWith('https://');
  const server = fastify({
    loggerInstance: logger,
    genReqId: () => randomUUID(),
    trustProxy: config.trustedProxies === 0 ? false : config.trustedProxies,
    routerOptions: { maxParamLength: 500 },
    bodyLimit: 1024 * 1024,
    // A file may come over a slow line; what is no file is small, and headers have half a minute.
    requestTimeout: 10 * 60_000,
    http: { headersTimeout: 30_000 },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    // An address that cannot be decoded, or has an endless part, comes to no route and passes no hook.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      addSecurityHeaders(reply.header('x-request-id', request.id), https);
      answerProblem(new DomainError('NOT_FOUND', 'not-found', 'There is nothing at this address.'), request, reply);
    },
  } as never) as unknown as FastifyInstance;
  acceptJsonOnly(server);
  acceptForms(server);
  sendSecurityHeaders(server, https);
  answerPartsAsParts(server);
  server.register(fastifyCookie);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    refuseCrossSite(request, config.publicUrl);
  });
  return server;
}
