import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { endpoint } from '@waymark/foundation/kernel';
import { Implements, Tenancy } from '@waymark/foundation/server';
import { anyMember } from '@waymark/organisations/domain';
import { startApi, Story, type TestApi } from '@waymark/tests/support';
import { Controller, Module } from '@nestjs/common';
import { z } from 'zod';

const slow = endpoint({
  method: 'GET',
  path: '/slow',
  summary: 'Take two seconds',
  requires: anyMember('profile:read'),
  response: z.object({ waited: z.boolean() }),
});

@Controller()
class SlowController {
  /** Resolves when the next request has come as far as here. */
  static begun = Promise.withResolvers<null>();

  constructor(private readonly tenancy: Tenancy) {}

  @Implements(slow)
  async take(): Promise<{ waited: boolean }> {
    SlowController.begun.resolve(null);
    await this.tenancy.manager.query('SELECT pg_sleep(2)');
    return { waited: true };
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

interface Reply {
  status: number;
  body: string;
}

describe('an api that is told to stop', () => {
  let api: TestApi;
  let cookie: string;
  let port: number;

  beforeEach(async () => {
    SlowController.begun = Promise.withResolvers();
    api = await startApi({}, { modules: [SlowModule] });
    cookie = (await Story.begin(api)).admin.cookie ?? '';
    await api.app.listen(0, '127.0.0.1');
    port = (api.app.getHttpServer().address() as AddressInfo).port;
  });
  afterEach(() => api.close());

  function get(path: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const answered = (response: IncomingMessage) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body })).on('error', reject);
      };
      httpRequest({ host: '127.0.0.1', port, path, headers: { cookie }, agent: false }, answered).on('error', reject).end();
    });
  }

  it('is ready before, answers what is under way, and takes nothing new', async () => {
    expect(await get('/health/ready')).toEqual({ status: 200, body: '{"status":"ready"}' });
    const underWay = get('/api/v1/slow');
    await SlowController.begun.promise;
    const closing = api.app.close();
    expect(await untilRefused()).toBe('ECONNREFUSED');
    expect(await underWay).toEqual({ status: 200, body: '{"waited":true}' });
    await closing;
  });

  it('says on a connection that was open that it is not ready', async () => {
    const underWay = get('/api/v1/slow');
    await SlowController.begun.promise;
    const probe = await halfARequest('/health/ready');
    await wait(200); // for the server to read it
    const closing = api.app.close();
    await untilRefused();
    probe.write('\r\n');
    expect(await firstLine(probe)).toBe('HTTP/1.1 503 Service Unavailable');
    expect((await underWay).status).toBe(200);
    await closing;
  });

  it('would drop what is under way if it did not wait, and this test would see it', async () => {
    const underWay = get('/api/v1/slow');
    const outcome = underWay.then(() => 'answered', () => 'dropped');
    await SlowController.begun.promise;
    (api.app.getHttpServer() as { closeAllConnections(): void }).closeAllConnections();
    expect(await outcome).toBe('dropped');
  });

  /** Knocks until nobody opens, and gives why. */
  async function untilRefused(): Promise<string> {
    for (let patience = 0; patience < 75; patience++) {
      const outcome = await get('/health/live').then(() => 'answered', (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown');
      if (outcome === 'ECONNREFUSED') return outcome;
      await wait(20);
    }
    return 'still open';
  }

  /** A connection on which a request has begun, so that it is not idle. */
  async function halfARequest(path: string): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n`);
    return socket;
  }

  async function firstLine(socket: Socket): Promise<string> {
    const [chunk] = (await new Promise<Buffer[]>((resolve) => socket.once('data', (data: Buffer) => resolve([data])))) as [Buffer];
    return chunk.toString('utf8').split('\r\n')[0] ?? '';
  }
});
