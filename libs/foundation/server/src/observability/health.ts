import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { accountDataSource } from '../database/account-database';
import { tenantDataSource } from '../database/database.module';

/**
 * Tells a supervisor how the process is. Live: it answers at all. Ready: it reaches its database as both roles and is
 * not shutting down, so it may be sent requests.
 */
@Injectable()
export class Health implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    @Inject(tenantDataSource) private readonly tenant: DataSource,
    @Inject(accountDataSource) private readonly account: DataSource,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  publish(server: FastifyInstance): void {
    server.get('/health/live', async () => ({ status: 'live' }));
    server.get('/health/ready', async (_request, reply) => {
      const ready = !this.stopping && (await this.reachesDatabase());
      return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
    });
  }

  private async reachesDatabase(): Promise<boolean> {
    try {
      await Promise.all([this.tenant.query('SELECT 1'), this.account.query('SELECT 1')]);
      return true;
    } catch {
      return false; // the answer is the report; the pool logs why
    }
  }
}
