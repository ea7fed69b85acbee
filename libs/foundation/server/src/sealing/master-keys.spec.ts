import { spawn } from 'node:child_process';
import { chmodSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { addMasterKey, madeForTrial, readMasterKeys, trialMasterKeys, withNewMasterKey } from './master-keys';

const two = withNewMasterKey(withNewMasterKey(''));

describe('a file of master keys', () => {
  it('has one that wraps, the latest, and keeps the others for opening', () => {
    expect(readMasterKeys(two)).toMatchObject({ current: 2 });
    expect(readMasterKeys(`# kept in the safe\n${two}\n`)).toEqual(readMasterKeys(two));
  });

  it('may be given as one line, as environments hand over values', () => {
    expect(readMasterKeys(two.trim().replaceAll('\n', ' '))).toEqual(readMasterKeys(two));
  });

  it.each([
    ['', 'there is no key in it'],
    ['# nothing but a remark', 'there is no key in it'],
    ['1:short', 'line 1 is no key: it has to be a number, a colon and 43 characters of base64url'],
    [`${two}2:${'q7Zt'.repeat(11).slice(1)}`, 'the key in line 3 is not random'],
    [`1:${'A'.repeat(43)}`, 'the key in line 1 is not random'],
    [`${two}${two.split('\n')[0] ?? ''}`, 'line 3 has a number that another key has'],
  ])('%# that is wrong says how, and not a word of a key', (words, fault) => {
    expect(readMasterKeys(words)).toBe(fault);
  });

  it('is not written over where it cannot be read', () => {
    expect(() => withNewMasterKey('1:short')).toThrow('cannot be used');
  });
});

describe('the first start without keys', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'waymark-keys-'));
  });
  afterEach(() => { rmSync(directory, { recursive: true }); });
  const fileIn = (...path: string[]) => join(directory, ...path);

  it('makes a file that its owner alone reads, and every later one reads the same keys', () => {
    const file = fileIn('state', 'master-keys');
    const made = trialMasterKeys(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(trialMasterKeys(file)).toEqual(made);
  });

  it('marks the file, so that production can refuse it', () => {
    trialMasterKeys(fileIn('master-keys'));
    const words = readFileSync(fileIn('master-keys'), 'utf8');
    expect([madeForTrial(words), madeForTrial(withNewMasterKey(words)), madeForTrial(two)]).toEqual([true, true, false]);
  });

  it('never makes new keys over a file that is damaged', () => {
    writeFileSync(fileIn('master-keys'), 'damaged');
    expect(() => trialMasterKeys(fileIn('master-keys'))).toThrow('cannot be used');
    expect(readFileSync(fileIn('master-keys'), 'utf8')).toBe('damaged');
  });

  it('makes one file for all processes that start at once, and none of them reads half of it', async () => {
    const outfile = fileIn('start.cjs');
    const contents = `import { trialMasterKeys } from './master-keys';
      for (let n = 0; n < 200; n++) process.stdout.write([...trialMasterKeys(process.argv[2] + n).byNumber.values()][0].toString('hex') + '\\n');`;
    await build({ stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'cjs' });
    const start = async () => {
      const child = spawn(process.execPath, [outfile, fileIn('keys')], { stdio: ['ignore', 'pipe', 'inherit'] });
      const output = text(child.stdout);
      return { code: await new Promise((resolve) => child.on('exit', resolve)), keys: (await output).split('\n') };
    };
    const [one, other] = await Promise.all([start(), start()]);
    expect(one).toEqual({ code: 0, keys: other.keys });
    expect(new Set(one.keys).size).toBe(201); // 200 files, and the end of the last line
    expect(readdirSync(directory).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

describe('one more key in a file', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'waymark-keys-'));
  });
  afterEach(() => { rmSync(directory, { recursive: true }); });

  it('makes the file where there is none, for its owner alone', () => {
    const file = join(directory, 'keys');
    addMasterKey(file);
    expect(readMasterKeys(readFileSync(file, 'utf8'))).toMatchObject({ current: 1 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes the place of the whole file: what was there is never written over', () => {
    const file = join(directory, 'keys');
    writeFileSync(file, two);
    chmodSync(file, 0o644);
    linkSync(file, join(directory, 'seen')); // whoever holds the file as it was goes on seeing it so
    addMasterKey(file);
    expect(readFileSync(join(directory, 'seen'), 'utf8')).toBe(two);
    expect(readFileSync(file, 'utf8').startsWith(two)).toBe(true);
    expect(readMasterKeys(readFileSync(file, 'utf8'))).toMatchObject({ current: 3 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory).sort()).toEqual(['keys', 'seen']);
  });

  it('changes nothing in a file that is damaged', () => {
    const file = join(directory, 'keys');
    writeFileSync(file, 'damaged');
    expect(() => { addMasterKey(file); }).toThrow('cannot be used');
    expect(readFileSync(file, 'utf8')).toBe('damaged');
  });
});
