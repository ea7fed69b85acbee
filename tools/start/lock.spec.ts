import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { birthOf } from '../processes.mjs';
import { adoptLock, noteStopping, releaseLock, takeLock } from './lock.mjs';

describe('the lock of a folder', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-lock-'));
    file = join(folder, 'start.lock');
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  const holder = () => JSON.parse(readFileSync(file, 'utf8')) as { pid: number; stopping?: boolean };
  const heldBy = (pid: number, birth: string | undefined) => { writeFileSync(file, JSON.stringify({ pid, birth })); };

  it('names who took it, and is gone when it is given back', async () => {
    await takeLock(file);
    expect(holder().pid).toBe(process.pid);
    releaseLock(file);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused, with the holder’s number, while its holder runs', async () => {
    heldBy(process.ppid, birthOf(process.ppid));
    await expect(takeLock(file)).rejects.toThrow(`(process ${String(process.ppid)})`);
    expect(holder().pid).toBe(process.ppid);
  });

  it('of a process that has ended is taken over', async () => {
    const child = spawn(process.execPath, ['--eval', '']);
    await once(child, 'exit');
    heldBy(child.pid ?? 0, 'any');
    await takeLock(file);
    expect(holder().pid).toBe(process.pid);
  });

  it('of a process whose number now belongs to another is taken over', async () => {
    heldBy(process.ppid, 'another birth');
    await takeLock(file);
    expect(holder().pid).toBe(process.pid);
  });

  it('that a crash left half-written is taken over', async () => {
    writeFileSync(file, '{"pid":');
    await takeLock(file);
    expect(holder().pid).toBe(process.pid);
  });

  it('of a process that is stopping is waited for', async () => {
    writeFileSync(file, JSON.stringify({ pid: process.ppid, birth: birthOf(process.ppid), stopping: true }));
    setTimeout(() => { rmSync(file); }, 2_500);
    await takeLock(file);
    expect(holder().pid).toBe(process.pid);
  });

  it('tells that its holder is stopping', async () => {
    await takeLock(file);
    noteStopping(file);
    expect(holder()).toMatchObject({ pid: process.pid, stopping: true });
  });

  it('that was handed over is not given back by who had it before', () => {
    adoptLock(file);
    heldBy(process.ppid, birthOf(process.ppid));
    releaseLock(file);
    expect(existsSync(file)).toBe(true);
  });
});
