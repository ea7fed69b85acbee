import { type DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from '../config';
import { Handles, job } from './job';
import { JobQueue } from './job-queue';
import { JobRunner } from './job-runner';

const look = job({ name: 'look', payload: z.object({}) });

class Looking {
  @Handles(look)
  async look(): Promise<void> {
    return Promise.resolve();
  }
}

/** Starts a worker with `providers`, among which one nudges the job. */
function start(...providers: object[]): Promise<void> {
  const queue = new JobQueue({} as Config, {} as Logger);
  queue.consume = () => Promise.resolve();
  queue.announce(look);
  const discovery = { getProviders: () => providers.map((instance) => ({ instance })) } as unknown as DiscoveryService;
  return new JobRunner(discovery, new MetadataScanner(), new Reflector(), queue).start();
}

describe('a worker', () => {
  it('does not start where nobody handles a job that somebody nudges, and names it', async () => {
    await expect(start()).rejects.toThrow('The job look has no handler');
  });

  it('starts where somebody handles it', async () => {
    await expect(start(new Looking())).resolves.toBeUndefined();
  });
});
