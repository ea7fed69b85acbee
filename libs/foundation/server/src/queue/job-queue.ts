import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue, Worker, withBackend, createPostgresBackend, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Config } from '../config';
import { configToken, loggerToken } from '../config-token';
import type { JobDefinition } from './job';

export const queueName = 'waymark';
/** The schema of the queue's own tables in PostgreSQL. */
export const queueSchema = 'bullmq';

/** What the two backends have in common for Waymark. */
type AnyQueue = Pick<Queue, 'add' | 'close' | 'on' | 'upsertJobScheduler'>;
interface AnyWorker {
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Pick<Job, 'name'> | undefined, error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
}

/**
 * The queue between api and worker: BullMQ on PostgreSQL, or on Redis where REDIS_URL is set. It only ever carries
 * nudges. What is to be done stands in a table, so a queue that loses one costs lateness and nothing else.
 */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private queue: AnyQueue | undefined;
  private readonly closing: (() => Promise<unknown>)[] = [];

  constructor(
    @Inject(configToken) private readonly config: Config,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  /** Asks the worker to do a job soon. Never rejects: a nudge that is lost is made up for by the job's own sweep. */
  async nudge<Payload extends z.ZodType>(definition: JobDefinition<Payload>, payload: z.input<Payload>): Promise<void> {
    try {
      await this.open().add(definition.name, payload, { attempts: 1, removeOnComplete: true, removeOnFail: 100 });
    } catch (error) {
      this.log.warn({ err: error, job: definition.name }, 'a nudge was lost; the sweep will find the work');
    }
  }

  /** Has the queue repeat a job for as long as it exists. Two workers that both ask make one schedule. */
  async repeat(definition: JobDefinition, everyMilliseconds: number): Promise<void> {
    await this.open().upsertJobScheduler(
      definition.name,
      { every: everyMilliseconds },
      { name: definition.name, data: {}, opts: { removeOnComplete: true, removeOnFail: 100 } },
    );
  }

  /** Starts doing jobs; `perform` gets the name and the payload as they came and must parse them. */
  async consume(perform: (name: string, payload: unknown) => Promise<void>): Promise<void> {
    const process = async (work: Job) => perform(work.name, work.data);
    const options = { concurrency: 4, autorun: true };
    const worker: AnyWorker =
      this.config.redisUrl === undefined
        ? new (onPostgres().Worker)(queueName, process, { ...options, connection: this.postgres() })
        : new Worker(queueName, process, { ...options, connection: this.redis() });
    worker.on('error', (error: Error) => this.log.warn({ err: error }, 'the queue is out of reach for the worker'));
    worker.on('failed', (work, error) => this.log.error({ err: error, job: work?.name }, 'a job failed'));
    await worker.waitUntilReady();
    this.closing.unshift(() => worker.close());
  }

  async onApplicationShutdown(): Promise<void> {
    for (const close of this.closing) await close();
  }

  private open(): AnyQueue {
    if (this.queue !== undefined) return this.queue;
    const queue: AnyQueue =
      this.config.redisUrl === undefined
        ? (new (onPostgres().Queue)(queueName, { connection: this.postgres() }) as unknown as AnyQueue)
        : new Queue(queueName, { connection: this.redis() });
    queue.on('error', (error: Error) => this.log.warn({ err: error }, 'the queue is out of reach'));
    this.closing.push(() => queue.close());
    this.queue = queue;
    return queue;
  }

  private postgres() {
    return { connectionString: this.config.database.runtimeUrl, schema: queueSchema, max: 4, skipMigrations: true };
  }

  private redis(): Redis {
    const connection = new Redis(this.config.redisUrl as string, { maxRetriesPerRequest: null });
    connection.on('error', (error: Error) => this.log.warn({ err: error }, 'Redis is out of reach'));
    this.closing.push(() => connection.quit());
    return connection;
  }
}

function onPostgres() {
  return withBackend(createPostgresBackend);
}
