import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { profileParseCommand } from './profile-parse-command';

const sample = join(import.meta.dirname, 'demo/profiles/senior-devops-engineer.txt');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-profiles-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(name: string, text: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** What the command says and the code it ends with. */
async function run(...words: string[]) {
  const said = { out: '', error: '' };
  const giveBack = [listen(process.stdout, (text) => (said.out += text)), listen(process.stderr, (text) => (said.error += text))];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await profileParseCommand().parseAsync(words, { from: 'user' });
    return { ...said, code: process.exitCode };
  } finally {
    process.exitCode = before;
    for (const restore of giveBack) restore();
  }
}

/** Hears what is written to a stream instead of letting it through, until the answer is called. */
function listen(stream: NodeJS.WriteStream, hear: (text: string) => void): () => void {
  const write = stream.write.bind(stream);
  stream.write = (text: string | Uint8Array) => {
    hear(String(text));
    return true;
  };
  return () => {
    stream.write = write;
  };
}

const header = 'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type\n';
const keeper = (level: string) => `Growing,Keeper,Keeps.,${level},Does.,Pruning,Cutting.,Working,You can cut.,\n`;

describe('waymark profile parse', () => {
  it('prints the draft as JSON', async () => {
    const { out, error, code } = await run(sample, '--json');
    expect({ error, code }).toEqual({ error: '', code: 0 });
    expect(JSON.parse(out)).toMatchObject({ format: 'fedip-text', title: 'Senior DevOps Engineer', warnings: expect.any(Array) });
  });

  it('tells a person what was found and what is not certain', async () => {
    const { out } = await run(sample);
    expect(out).toContain('   19 knowledge and skills\n');
    expect(out).toContain('To look at:\n  line 413: The level description of “User focus” stops');
  });

  it('prints one role level as a draft and several as a list', async () => {
    const file = fileOf('roles.csv', header + keeper('Senior') + keeper('Junior'));
    expect(JSON.parse((await run(file, '--json')).out)).toMatchObject({ format: 'government-roles-csv', drafts: [{ title: 'Senior' }, { title: 'Junior' }], warnings: [] });
    expect(JSON.parse((await run(file, '--json', '--role', 'keeper', '--level', 'junior')).out)).toMatchObject({ title: 'Junior' });
    expect((await run(file)).out).toContain('2 role levels (government-roles-csv)\n  Senior, Keeper: skills 1, warnings 0\n');
  });

  it.each<[string, string | Uint8Array, object]>([
    ['an empty file', '', { code: 'empty', line: 1, column: 1 }],
    ['a binary', Uint8Array.from([0x43, 0x0a, 0x00]), { code: 'control-character', line: 2, column: 1 }],
    ['a text in Latin-1', Uint8Array.from([0x43, 0xe9]), { code: 'not-utf8', line: 1, column: 2 }],
    ['a text without a section', 'Dear diary', { code: 'no-section' }],
    ['a broken file of role levels', `${header}Growing,"Keeper\n`, { code: 'quote-not-closed', line: 2, column: 9 }],
  ])('ends with 2 and a problem on standard error for %s', async (name, text, problem) => {
    const file = fileOf(`${name}.txt`, text);
    const asJson = await run(file, '--json');
    expect({ out: asJson.out, code: asJson.code }).toEqual({ out: '', code: 2 });
    expect(JSON.parse(asJson.error)).toMatchObject({ status: 422, title: 'The profile cannot be read', file, ...problem });
    expect((await run(file)).error).toMatch(/ \(line \d+, column \d+\)\.\n$/);
  });

  it('ends with 2 where there is no file, or a folder', async () => {
    await expect(run(join(folder, 'nothing.txt'))).resolves.toMatchObject({ code: 2, error: `There is no such file: ${join(folder, 'nothing.txt')}\n` });
    await expect(run(folder, '--json')).resolves.toMatchObject({ code: 2, error: expect.stringContaining('This is a folder') });
  });

  it('refuses a format that does not exist', async () => {
    await expect(run(sample, '--format', 'pdf')).rejects.toThrow(CommanderError);
  });
});
