import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
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

/**
 * How long whoever nudges waits for the queue, in milliseconds. A request has done its work by then, so its answer must
 * not depend on the queue; no single step may take longer than `stepPatience`.
 */
const nudgePatience = 1_000;
const stepPatience = 800;

/** How often a worker looks whether the queue still knows what it is to repeat, in milliseconds. */
const lookAfterSchedulesEvery = 60_000;

/** What the two backends have in common for Waymark. */
type AnyQueue = Pick<Queue, 'add' | 'close' | 'getJobScheduler' | 'on' | 'upsertJobScheduler' | 'waitUntilReady'>;
interface AnyWorker {
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Pick<Job, 'name'> | undefined, error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
}

/** Something that is connected to the queue, and what ends it together with its connection. */
interface Connected<Part> {
  part: Part;
  close: () => Promise<void>;
}

/**
 * The queue between api and worker: BullMQ on PostgreSQL, or on Redis where REDIS_URL is set. It only ever carries
 * nudges. What is to be done stands in a table, so a queue that loses one costs lateness and nothing else.
 */
@Injectable()
export class JobQueue implements BeforeApplicationShutdown, OnApplicationShutdown {
  private producer: Connected<AnyQueue> | undefined;
  private readonly workers: Connected<AnyWorker>[] = [];
  private closed = false;
  private readonly nudged = new Set<string>();
  private readonly repeated = new Map<string, number>();
  private caretaker: ReturnType<typeof setInterval> | undefined;

  constructor(
    @Inject(configToken) private readonly config: Config,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  /** Says, when a provider is made, that it will nudge a job: a worker without a handler for it does not start. */
  announce(definition: JobDefinition): void {
    this.nudged.add(definition.name);
  }

  /** The names of the jobs that providers have announced. */
  get announced(): readonly string[] {
    return [...this.nudged];
  }

  /**
   * Asks the worker to do a job soon. Resolves within about a second, whatever the queue does, and never rejects: a
   * nudge that is lost is logged, and made up for by the job's own sweep.
   */
  async nudge<Payload extends z.ZodType>(definition: JobDefinition<Payload>, payload: z.input<Payload>): Promise<void> {
    try {
      await within(nudgePatience, this.add(definition.name, payload));
    } catch (error) {
      this.log.warn({ err: error, job: definition.name }, 'a nudge was lost; the sweep will find the work');
    }
  }

  /**
   * Has the queue repeat a job for as long as this process consumes. Two workers that both ask make one schedule. A
   * queue that has lost its schedules, as a Redis without persistence does when it starts again, is given them again.
   */
  async repeat({ name }: JobDefinition, everyMilliseconds: number): Promise<void> {
    this.repeated.set(name, everyMilliseconds);
    await this.withQueue((queue) => schedule(queue, name, everyMilliseconds));
  }

  /** Gives the queue the schedules again that it no longer knows. Never rejects: the next look makes up for it. */
  async lookAfterSchedules(): Promise<void> {
    if (this.repeated.size === 0 || this.closed) return;
    try {
      await this.withQueue(async (queue) => {
        for (const [name, every] of this.repeated) {
          const known = await queue.getJobScheduler(name);
          if (known) continue;
          await schedule(queue, name, every);
          this.log.warn({ job: name }, 'the queue had lost a schedule, and has it again');
        }
      });
    } catch (error) {
      this.log.warn({ err: error }, 'the schedules of the queue could not be looked after');
    }
  }

  /** Starts doing jobs; `perform` gets the name and the payload as they came and must parse them. */
  async consume(perform: (name: string, payload: unknown) => Promise<void>): Promise<void> {
    const worker = this.connectWorker(async (work: Job) => perform(work.name, work.data));
    this.workers.push(worker);
    worker.part.on('error', (error: Error) => this.log.warn({ err: error }, 'the queue is out of reach for the worker'));
    worker.part.on('failed', (work, error) => this.log.error({ err: error, job: work?.name }, 'a job failed'));
    await worker.part.waitUntilReady();
    this.caretaker ??= setInterval(() => void this.lookAfterSchedules(), lookAfterSchedulesEvery).unref();
  }

  /** Takes no more jobs and waits for those under way, which need the database: its pools close afterwards. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.caretaker);
    this.repeated.clear();
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
  }

  /** Requests under way may nudge until the last of them is answered, so this comes after them. */
  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    const { producer } = this;
    this.producer = undefined;
    await producer?.close();
  }

  private async add(name: string, payload: unknown): Promise<void> {
    if (this.closed) throw new Error('The queue is closed');
    this.producer ??= this.connectQueue('impatient');
    const { producer } = this;
    try {
      await producer.part.waitUntilReady();
    } catch (error) {
      // A queue remembers for ever that it could not begin, so whoever nudges next begins with a new one.
      if (this.producer === producer) this.producer = undefined;
      await producer.close();
      throw error;
    }
    await producer.part.add(name, payload, { attempts: 1, removeOnComplete: true, removeOnFail: 100 });
  }

  private async withQueue(work: (queue: AnyQueue) => Promise<void>): Promise<void> {
    const { part: queue, close } = this.connectQueue('patient');
    try {
      await work(queue);
    } finally {
      await close();
    }
  }

  private connectQueue(patience: Patience): Connected<AnyQueue> {
    if (this.config.redisUrl === undefined) {
      return this.reporting(new (onPostgres().Queue)(queueName, { connection: this.postgres(patience) }) as unknown as AnyQueue);
    }
    const connection = this.redis(this.config.redisUrl, patience);
    return this.reporting(new Queue(queueName, { connection }), connection);
  }

  private reporting(queue: AnyQueue, connection?: Redis): Connected<AnyQueue> {
    queue.on('error', (error: Error) => this.log.warn({ err: error }, 'the queue is out of reach'));
    return { part: queue, close: () => this.end(queue, connection) };
  }

  private connectWorker(process: (work: Job) => Promise<void>): Connected<AnyWorker> {
    const options = { concurrency: 4, autorun: true };
    if (this.config.redisUrl === undefined) {
      const worker = new (onPostgres().Worker)(queueName, process, { ...options, connection: this.postgres('patient') });
      return { part: worker, close: () => this.end(worker) };
    }
    const connection = this.redis(this.config.redisUrl, 'patient');
    // Also when it is there again after it was gone: it may have come back empty.
    connection.on('ready', () => void this.lookAfterSchedules());
    const worker = new Worker(queueName, process, { ...options, connection });
    return { part: worker, close: () => this.end(worker, connection) };
  }

  /** Never rejects: what cannot be closed in order ends with the process. */
  private async end(part: Pick<AnyQueue | AnyWorker, 'close'>, connection?: Redis): Promise<void> {
    try {
      await part.close();
    } catch (error) {
      this.log.warn({ err: error }, 'the queue could not be closed in order');
    }
    connection?.disconnect();
  }

  private postgres(patience: Patience) {
    const { runtimeUrl: connectionString } = this.config.database;
    return { connectionString, schema: queueSchema, max: 4, skipMigrations: true, ...postgresPatience[patience] };
  }

  private redis(url: string, patience: Patience): Redis {
    const connection = new Redis(url, redisPatience[patience]);
    connection.on('error', (error: Error) => this.log.warn({ err: error }, 'Redis is out of reach'));
    return connection;
  }
}

async function schedule(queue: AnyQueue, name: string, every: number): Promise<void> {
  await queue.upsertJobScheduler(name, { every }, { name, data: {}, opts: { removeOnComplete: true, removeOnFail: 100 } });
}

/** A worker waits for the queue as long as it takes; somebody whose request is as good as done does not. */
type Patience = 'patient' | 'impatient';

const postgresPatience = {
  patient: { connectionTimeoutMillis: 5_000, statement_timeout: 15_000 },
  impatient: { connectionTimeoutMillis: stepPatience, statement_timeout: stepPatience, query_timeout: stepPatience },
};

const redisPatience = {
  patient: { maxRetriesPerRequest: null },
  impatient: { maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: stepPatience, commandTimeout: stepPatience },
};

/** Gives what `work` gives, or rejects after so many milliseconds; `work` then goes on by itself. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`The queue did not answer within ${milliseconds} milliseconds`)), milliseconds);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function onPostgres() {
  return withBackend(createPostgresBackend);
}
