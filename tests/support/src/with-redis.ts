import { Redis } from 'ioredis';

const given = process.env['WAYMARK_REDIS_URL'];

/** Describes what needs a Redis, as `describe` does; where there is none, its tests are counted as skipped by their names. */
export function describeWithRedis(...described: Parameters<typeof describe>): void {
  // The files of a process share this module, and each has a `describe` of its own.
  const { describe: describing } = globalThis;
  Reflect.apply(given === undefined ? describing.skip : describing, undefined, described);
}

/** The address of the run's Redis, emptied: a database of it that only tests use, so that nothing else is lost. */
export async function emptyRedis(): Promise<string> {
  if (given === undefined) throw new Error('There is no Redis: describe what needs one with describeWithRedis');
  const url = new URL(given);
  url.pathname = '/15';
  const connection = new Redis(url.href);
  await connection.flushdb();
  await connection.quit();
  return url.href;
}
