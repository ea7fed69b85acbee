import { createServer, type AddressInfo } from 'node:net';
import { createLogger, createWorkerProcess } from '@waymark/foundation/server';
import { startApi, Story, throwawayDatabase, type Person, type TestApi, type ThrowawayDatabase } from '@waymark/tests/support';
import { ApiModule } from '../../../apps/api/src/api.module';
import { interruptible, type Interruptible } from './interrupted-connection';

describe('health', () => {
  let database: ThrowawayDatabase;
  let line: Interruptible;
  let api: TestApi;
  let admin: Person;

  beforeAll(async () => {
    database = await throwawayDatabase();
    line = await interruptible(database.adminUrl);
    const [runtimeUrl, signInUrl] = [line.through(database.runtimeUrl), line.through(database.signInUrl)];
    api = await startApi({ database: { runtimeUrl, signInUrl, poolSize: 4 } });
    ({ admin } = await Story.begin(api));
  });
  afterAll(async () => {
    await api.close();
    await line.cut();
    await database.drop();
  });

  const get = async (url: string) => {
    const { statusCode, body } = await api.app.inject({ method: 'GET', url });
    return [statusCode, JSON.parse(body)] as const;
  };

  it('is live and ready while the database answers', async () => {
    expect(await get('/health/live')).toEqual([200, { status: 'live' }]);
    expect(await get('/health/ready')).toEqual([200, { status: 'ready' }]);
  });

  it('is live and not ready while the database is gone, and says so to callers', async () => {
    await line.cut();
    expect(await get('/health/ready')).toEqual([503, { status: 'not ready' }]);
    expect(await get('/health/live')).toEqual([200, { status: 'live' }]);
    const { status, body, headers } = await admin.get('/session');
    expect([status, body]).toMatchObject([503, { code: 'busy', status: 503 }]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is ready again once the database is back, without a restart', async () => {
    await line.mend();
    expect(await get('/health/ready')).toEqual([200, { status: 'ready' }]);
    expect((await admin.get('/session')).status).toBe(200);
  });

  it('says nothing about what is inside', async () => {
    await line.cut();
    const { body } = await api.app.inject({ method: 'GET', url: '/health/ready' });
    expect(body).not.toMatch(/postgres|ECONNREFUSED|127\.0\.0\.1/);
    await line.mend();
  });

  it('is told by the worker as well, which answers nothing of the API', async () => {
    const config = { ...api.config, workerPort: await freePort() };
    const logger = createLogger(config, 'worker');
    const worker = await createWorkerProcess(ApiModule.for({ config, logger }), { config, logger });
    try {
      const at = async (path: string) => (await fetch(`http://127.0.0.1:${config.workerPort}${path}`)).status;
      expect([await at('/health/live'), await at('/health/ready'), await at('/metrics'), await at('/api/v1/session'), await at('/')]).toEqual([200, 200, 200, 404, 404]);
    } finally {
      await worker.close();
    }
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
