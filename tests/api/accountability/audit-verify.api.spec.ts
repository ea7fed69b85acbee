import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, type Id } from '@waymark/foundation/kernel';
import { jest } from '@jest/globals';
import { startApi, Story, type TestApi } from '@waymark/tests/support';
import { auditCommands } from '../../../tools/cli/audit-commands';
import { asAdministrator } from '../database-contents';

let api: TestApi;
let directory: string;
const environment = { ...process.env };

beforeAll(async () => {
  api = await startApi();
  directory = await mkdtemp(join(tmpdir(), 'waymark-anchors-'));
  process.env['DATABASE_RUNTIME_URL'] = api.database.runtimeUrl;
  process.env['DATABASE_SIGN_IN_URL'] = api.database.signInUrl;
});
afterAll(async () => {
  process.env = environment;
  process.exitCode = undefined;
  await rm(directory, { recursive: true, force: true });
  await api.close();
});

/** Runs `waymark audit verify` as a person would, and gives what it said and how it ended. */
async function verify(...words: string[]): Promise<{ said: string; code: typeof process.exitCode }> {
  const written = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  process.exitCode = 0;
  try {
    const audit = auditCommands();
    for (const command of audit.commands) command.exitOverride();
    await audit.parseAsync(['verify', ...words], { from: 'user' });
    return { said: written.mock.calls.map(([text]) => String(text)).join(''), code: process.exitCode };
  } finally {
    process.exitCode = undefined;
    written.mockRestore();
  }
}

const behindTheWall = (sql: string, organisationId: Id) => asAdministrator(api.database.adminUrl, (client) => client.query(sql, [organisationId]));

async function anOrganisation(): Promise<Id> {
  const story = await Story.begin(api, `Audited ${newId()}`);
  for (const name of ['A', 'B', 'C']) await story.team(name);
  return story.organisationId;
}

/** One bit of one value, by the database itself. */
const oneBit = (column: string) => `UPDATE audit_entry SET ${column} WHERE organisation_id = $1 AND sequence = 5`;

describe('waymark audit verify', () => {
  it('says that a chain is intact, how long it is and where it ends', async () => {
    const { said, code } = await verify(await anOrganisation());
    expect(said).toMatch(/^Intact: (\d+) entries\. Anchor: \1:[0-9a-f]{64}\n$/);
    expect(code).toBe(0);
  });

  it.each<[string, string, string]>([
    ['a bit of an action', oneBit(`action = overlay(action PLACING chr(ascii(action) # 1) FROM 1 FOR 1)`), 'Entry 5 is not what was written.'],
    ['a bit of a detail', oneBit(`detail = jsonb_set(detail, '{x}', '1')`), 'Entry 5 is not what was written.'],
    ['a microsecond', oneBit(`at = at + interval '1 microsecond'`), 'Entry 5 is not what was written.'],
    ['a bit of an actor', oneBit(`actor_id = 'ffffffff-0000-7000-8000-000000000000'`), 'Entry 5 is not what was written.'],
    ['a bit of a hash', oneBit(`hash = overlay(hash PLACING CASE left(hash, 1) WHEN '0' THEN '1' ELSE '0' END FROM 1 FOR 1)`), 'Entry 5 is not what was written.'],
    ['an entry taken out', 'DELETE FROM audit_entry WHERE organisation_id = $1 AND sequence = 4', 'Entry 4 is missing.'],
    ['a cut tail', 'DELETE FROM audit_entry WHERE organisation_id = $1 AND sequence > 4', 'Entry 5 and all after it are missing;'],
    ['two that changed places', `UPDATE audit_entry SET sequence = CASE sequence WHEN 3 THEN 1000003 ELSE 1000004 END WHERE organisation_id = $1 AND sequence IN (3, 4)`, 'Entry 3 is missing.'],
  ])('finds and names %s', async (_, tampering, sentence) => {
    const organisationId = await anOrganisation();
    expect((await verify(organisationId)).code).toBe(0);
    await behindTheWall(tampering, organisationId);
    const { said, code } = await verify(organisationId);
    expect(said).toContain(`Broken. ${sentence}`);
    expect(code).toBe(3);
  });

  it('finds two entries that changed places with their numbers made to fit', async () => {
    const organisationId = await anOrganisation();
    await behindTheWall('UPDATE audit_entry SET sequence = 1000003 WHERE organisation_id = $1 AND sequence = 3', organisationId);
    await behindTheWall('UPDATE audit_entry SET sequence = 3 WHERE organisation_id = $1 AND sequence = 4', organisationId);
    await behindTheWall('UPDATE audit_entry SET sequence = 4 WHERE organisation_id = $1 AND sequence = 1000003', organisationId);
    expect(await verify(organisationId)).toEqual({ said: 'Broken. Entry 3 does not follow from the entry before it.\n', code: 3 });
  });

  it('finds a tail that was cut together with its head by what an earlier run printed, and not without', async () => {
    const organisationId = await anOrganisation();
    const [, anchor = ''] = /Anchor: (\S+)/.exec((await verify(organisationId)).said) ?? [];
    await behindTheWall('DELETE FROM audit_entry WHERE organisation_id = $1 AND sequence > 4', organisationId);
    await behindTheWall(
      `UPDATE audit_head h SET sequence = 4, hash = e.hash FROM audit_entry e
       WHERE h.organisation_id = $1 AND e.organisation_id = $1 AND e.sequence = 4`,
      organisationId,
    );
    expect((await verify(organisationId)).code).toBe(0);
    expect(await verify(organisationId, '--anchor', anchor)).toMatchObject({ said: expect.stringContaining('an earlier run saw'), code: 3 });
  });

  it('checks every organisation against a file that it keeps, and adds what it saw', async () => {
    const file = join(directory, 'anchors');
    const organisationId = await anOrganisation();
    await verify(organisationId, '--anchors', file);
    await verify(organisationId, '--anchors', file);
    expect((await readFile(file, 'utf8')).trimEnd().split('\n')).toEqual([expect.stringMatching(`^${organisationId} \\d+:[0-9a-f]{64}$`)]);
    await behindTheWall(`UPDATE audit_head SET hash = repeat('0', 64), sequence = 0 WHERE organisation_id = $1`, organisationId);
    await behindTheWall('DELETE FROM audit_entry WHERE organisation_id = $1', organisationId);
    expect(await verify(organisationId)).toMatchObject({ code: 0 });
    expect(await verify('--anchors', file)).toMatchObject({ said: expect.stringMatching(/Audited .*: Broken\. Entry 1 and all after it are missing/), code: 3 });
  });

  it.each([
    [['not-an-id']],
    [['0190a5d0-0000-7000-8000-00000000000a', '--anchor', 'x']],
    [['--anchor', `1:${'ab'.repeat(32)}`]],
  ])('refuses to be called as %j', async (words) => {
    const quiet = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    await expect(verify(...words)).rejects.toThrow();
    quiet.mockRestore();
  });
});
