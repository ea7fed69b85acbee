import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Config } from '../config';

/** What this process counts, in the format of Prometheus. Labels never hold ids, addresses or names. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'waymark_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'waymark_' });
  }

  /** Counts every request of `server` and answers GET /metrics to whoever may scrape. */
  publish(server: FastifyInstance, config: Config): void {
    server.addHook('onResponse', async (request, reply) => {
      const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) };
      this.requests.observe(labels, reply.elapsedTime / 1000);
    });
    server.get('/metrics', async (request, reply) => {
      if (!mayScrape(request, config)) return reply.status(404).send();
      return reply.type(this.registry.contentType).send(await this.registry.metrics());
    });
  }
}

function mayScrape(request: FastifyRequest, config: Config): boolean {
  if (config.metricsToken === undefined) return !config.production && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip) && config.trustedProxies === 0;
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${config.metricsToken}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
