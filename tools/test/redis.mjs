import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../ports.mjs';
import { end } from '../processes.mjs';

/** @typedef {{ url: string | undefined, stop: () => Promise<void> }} Redis */

/**
 * A Redis for the tests that need one: that of REDIS_URL, or one of our own where redis-server is installed.
 * @param {string | undefined} givenUrl
 * @returns {Promise<Redis>} without an address when there is none to be had
 */
export async function startRedis(givenUrl) {
  const stop = () => Promise.resolve();
  if (givenUrl) return { url: givenUrl, stop };
  if (spawnSync('redis-server', ['--version']).status !== 0) return { url: undefined, stop };
  const directory = mkdtempSync(join(tmpdir(), 'waymark-redis-'));
  const port = await freePort();
  const words = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', directory];
  const child = spawn('redis-server', words, { stdio: 'ignore', detached: true });
  const stopOwn = async () => {
    if (child.pid !== undefined) await end(child.pid, { signals: ['SIGTERM', 'SIGKILL'], patience: 3_000 });
    rmSync(directory, { recursive: true, force: true });
  };
  if (await answers(port)) return { url: `redis://127.0.0.1:${port}`, stop: stopOwn };
  await stopOwn();
  return { url: undefined, stop };
}

/** @param {number} port */
async function answers(port) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await accepts(port)) return true;
    await pause(50);
  }
  return false;
}

/** @param {number} port @returns {Promise<boolean>} */
function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
    socket.on('error', () => { resolve(false); });
  });
}
