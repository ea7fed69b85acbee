import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from '../config';
import { job } from './job';
import { JobQueue } from './job-queue';

const look = job({ name: 'look', payload: z.object({}) });

describe('a nudge that the queue does not take', () => {
  let server: Server;
  let sockets: Socket[];
  let warnings: string[];
  let queue: JobQueue;

  beforeEach(async () => {
    sockets = [];
    warnings = [];
    server = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    await queue.onApplicationShutdown();
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  const connect = (backend: string): JobQueue => {
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const config = {
      database: { runtimeUrl: `postgres://nobody:nothing@${address}/nowhere` },
      redisUrl: backend === 'Redis' ? `redis://${address}` : undefined,
    } as Config;
    return new JobQueue(config, { warn: (_: object, message: string) => warnings.push(message) } as unknown as Logger);
  };
  const expectLoss = async (): Promise<void> => {
    await queue.nudge(look, {});
    expect(warnings).toContain('a nudge was lost; the sweep will find the work');
  };

  it.each(['PostgreSQL', 'Redis'])('because nobody listens is given up and logged: %s', async (backend) => {
    queue = connect(backend);
    await new Promise((resolve) => server.close(resolve));
    await expectLoss();
  });

  it.each(['PostgreSQL', 'Redis'])('because nobody answers is given up and logged: %s', async (backend) => {
    queue = connect(backend);
    await expectLoss();
    await expectLoss();
  });

  it.each(['PostgreSQL', 'Redis'])('because the process stops is lost without a connection, and logged: %s', async (backend) => {
    queue = connect(backend);
    await queue.onApplicationShutdown();
    await expectLoss();
    expect(sockets).toEqual([]);
  });
});
