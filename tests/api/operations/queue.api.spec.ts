import { setTimeout as wait } from 'node:timers/promises';
import { JobQueue, JobRunner, Mailer, queueName, type Config } from '@waymark/foundation/server';
import { signInApi } from '@waymark/organisations/domain';
import { describeWithRedis, emptyRedis, keptMails, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';

/** What the tests must know of a backend beside the application. */
interface Backend {
  changes(): Promise<Partial<Config>>;
  /** The names of what the queue repeats. */
  schedules(api: TestApi): Promise<string[]>;
  /** Has the queue forget everything, as if it had started anew without what it kept. */
  forget(api: TestApi): Promise<void>;
  /** Does `work` while the queue takes nothing. */
  whileStopped(api: TestApi, work: () => Promise<void>): Promise<void>;
}

const postgres: Backend = {
  changes: async () => ({}),
  schedules: (api) =>
    asAdministrator(api.database.adminUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>('SELECT name FROM bullmq.scheduler ORDER BY 1');
      return rows.map(({ name }) => name);
    }),
  forget: async (api) => {
    await asAdministrator(api.database.adminUrl, (client) => client.query('TRUNCATE bullmq.scheduler, bullmq.job CASCADE'));
    // PostgreSQL keeps its connections, so nothing tells the worker: its clock does.
    await api.get(JobQueue).lookAfterSchedules();
  },
  whileStopped: (api, work) =>
    asAdministrator(api.database.adminUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE bullmq.job IN ACCESS EXCLUSIVE MODE');
      try {
        await work();
      } finally {
        await client.query('ROLLBACK');
      }
    }),
};

const redis: Backend = {
  changes: async () => ({ redisUrl: await emptyRedis() }),
  schedules: (api) =>
    withConnection(api, async (connection) => {
      const queue = new Queue(queueName, { connection });
      const schedules = await queue.getJobSchedulers();
      await queue.close();
      return schedules.map(({ name }) => name).sort();
    }),
  forget: (api) =>
    withConnection(api, async (connection) => {
      await connection.flushdb();
      await connection.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    }),
  whileStopped: (api, work) =>
    withConnection(api, async (connection) => {
      await connection.call('CLIENT', 'PAUSE', '10000', 'WRITE');
      try {
        await work();
      } finally {
        await connection.call('CLIENT', 'UNPAUSE');
      }
    }),
};

describe('the queue on PostgreSQL', () => { provesItself(postgres); });
describeWithRedis('the queue on Redis', () => { provesItself(redis); });

/** What is true of the queue, whichever backend it has. */
function provesItself(backend: Backend): void {
  let api: TestApi;
  let person: Person;

  beforeEach(async () => {
    api = await startApi(await backend.changes());
    person = await (await Story.begin(api)).person('Rhys Bevan');
  });
  afterEach(() => api.close());

  const askForLink = () => ask(api.anonymous(), signInApi.requestSignInLink, { body: { email: person.email } });
  const mails = async () => (await keptMails(api.config.mail.directory)).filter(({ to }) => to === person.email).length;
  const sentLinks = (): Promise<number> =>
    asAdministrator(api.database.adminUrl, async (client) => {
      const { rows } = await client.query<{ sent: number }>('SELECT count(sent_at)::int AS sent FROM account_link WHERE email = $1', [person.email]);
      return rows[0]?.sent ?? 0;
    });

  it('brings a nudge to a worker', async () => {
    const before = await mails();
    await api.get(JobRunner).start();
    await askForLink();
    for (let patience = 0; patience < 100 && (await mails()) === before; patience++) await wait(100);
    expect(await mails()).toBe(before + 1);
  });

  it('keeps one schedule for two workers', async () => {
    const second = await startApi({ database: api.config.database, redisUrl: api.config.redisUrl });
    try {
      await Promise.all([api, second].map((each) => each.get(JobRunner).start()));
      const schedules = await backend.schedules(api);
      expect(schedules).toContain('sweep-links');
      expect(schedules).toEqual([...new Set(schedules)]);
    } finally {
      await second.close();
    }
  });

  it('has its schedules again after it forgot them', async () => {
    await api.get(JobRunner).start();
    const before = await backend.schedules(api);
    expect(before).toContain('sweep-links');
    await backend.forget(api);
    for (let patience = 0; patience < 100 && (await backend.schedules(api)).length < before.length; patience++) await wait(50);
    expect(await backend.schedules(api)).toEqual(before);
  });

  it('that takes nothing keeps no request waiting, and a sweep does the work', async () => {
    const before = await mails();
    await askForLink();
    await backend.whileStopped(api, async () => {
      expect((await askForLink()).status).toBe(202);
    });
    await api.deliverMail();
    expect(await mails()).toBe(before + 2);
  });

  it('is closed after a job that is under way, which can still write', async () => {
    const mailer = api.get(Mailer);
    const send = mailer.send.bind(mailer);
    const begun = Promise.withResolvers<null>();
    const stopping = Promise.withResolvers<null>();
    mailer.send = async (mail) => {
      begun.resolve(null);
      await stopping.promise;
      await send(mail);
    };
    const before = await sentLinks();
    await askForLink();
    await api.get(JobRunner).start();
    await begun.promise;
    const closing = api.app.close();
    await wait(300); // for whatever closes too early to have closed
    stopping.resolve(null);
    await closing;
    expect(await sentLinks()).toBe(before + 1);
  });
}

async function withConnection<T>(api: TestApi, work: (connection: Redis) => Promise<T>): Promise<T> {
  const connection = new Redis(api.config.redisUrl ?? '', { maxRetriesPerRequest: null });
  try {
    return await work(connection);
  } finally {
    connection.disconnect();
  }
}
