import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

interface Line {
  level: number;
  msg: string;
  err?: { message: string };
}

const fatal = 60;

describe('a process', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'waymark-process-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  /** Runs a real process whose work is `work`, and gives how it ended and what it logged. */
  async function run(work: string): Promise<{ code: number | null; lines: Line[] }> {
    const outfile = join(directory, 'process.cjs');
    const close = `close: async () => { await new Promise((resolve) => setTimeout(resolve, 50)); logger.info('finished'); }`;
    const contents = `import { runProcess } from './run-process';
      void runProcess('worker', async ({ logger }) => { setInterval(() => undefined, 1000); ${work}; return { ${close} }; });`;
    await build({ stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'cjs' });
    const env = {
      DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1/nowhere',
      DATABASE_RUNTIME_URL: 'postgres://nobody:nothing@127.0.0.1/nowhere',
      DATABASE_SIGN_IN_URL: 'postgres://nobody:nothing@127.0.0.1/nowhere',
    };
    const child = spawn(process.execPath, [outfile], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const output = await text(child.stdout);
    return { code: await ended, lines: output.trim().split('\n').map((line) => JSON.parse(line) as Line) };
  }

  it.each([
    ['an exception', `setTimeout(() => { throw new Error('spilt') }, 50)`],
    ['a rejection', `setTimeout(() => void Promise.reject(new Error('spilt')), 50)`],
  ])('that meets %s which nobody catches logs one fatal line, finishes what is under way and fails', async (_, work) => {
    const { code, lines } = await run(work);
    expect(lines.filter(({ level }) => level === fatal).map(({ err }) => err?.message)).toEqual(['spilt']);
    expect(lines.at(-1)?.msg).toBe('finished');
    expect(code).toBe(1);
  });

  it('that is told to stop finishes what is under way and succeeds', async () => {
    const { code, lines } = await run(`setTimeout(() => process.kill(process.pid, 'SIGTERM'), 50)`);
    expect(lines.map(({ msg }) => msg)).toEqual(['the worker is ready', 'stopping', 'finished']);
    expect(code).toBe(0);
  });
});
