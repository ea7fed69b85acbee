import type { SkillsImportResult } from '@waymark/role-profiles/domain';
import { startApi, Story, type TestApi } from '@waymark/tests/support';
import { refusal } from '../people/refusal';
import { asAdministrator, changedTables, contentsOf } from '../database-contents';
import { smallProfile } from './small-profile';
import { importFile, publish, readVersion, upload } from './uploading';

const roleColumns = ['Role Family', 'Role', 'Role Description', 'Role Level', 'Role Level Description', 'Skill Name', 'Skill Description', 'Skill Level', 'Skill Level Description', 'Role Type'];

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n');
}

/** A row of a role level and a skill, made up, with the traits of the real file. */
const row = (level: string, skill: string, step: string, role = 'Harbour pilot') => [
  'Harbour',
  role,
  `A ${role.toLowerCase()} brings ships in.\n\nIn this role, you will:\n- "read" the water\n- keep calm `,
  level,
  `A ${level.toLowerCase()}:\n- meets ships\n- leaves them\u00a0`,
  skill,
  `You can do ${skill.toLowerCase()}.`,
  step,
  step === 'NOT IN USE' ? 'NOT IN USE' : `You can:\n- do ${skill.toLowerCase()}\n- explain it\u2028to others`,
  'Digital and data',
];

const rolesFile = csv([
  roleColumns,
  row('Pilot', 'Ship handling', 'Working'),
  row('Pilot', 'Radio\u200b', 'Awareness'),
  row('Pilot', 'Ship handling', 'Working'),
  row('Chief pilot', 'Ship handling', 'Expert'),
  row('Chief pilot', 'Paying attention', 'Practitioner'),
  row('NOT IN USE', 'Ship handling', 'NOT IN USE', 'Harbour master'),
  row('Pilot', 'Berth planning', 'Working', 'Berth planner'),
]);

const skillColumns = ['Skill Name', 'Skill Description', 'Awareness', 'Working', 'Practitioner', 'Expert', 'Roles that require Skill'];
const skillRow = (name: string, ...levels: string[]) => [name, `What ${name} is.`, ...['', '', '', ''].map((_, index) => levels[index] ?? ''), 'Harbour pilot'];
const skillsFile = csv([
  skillColumns,
  skillRow('ship  Handling', 'You can watch.', 'You can:\n- do ship handling\n- explain it to others', 'You can lead.', 'You can teach.'),
  skillRow('Radio communication', 'You can listen.', 'You can call.'),
  skillRow('Knots', 'You can tie one.'),
]);

describe('the government framework’s files', () => {
  let api: TestApi;
  let story: Story;
  let frameworkId: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  const skillsOf = async () => {
    const { body } = await story.admin.get(`/frameworks/${frameworkId}/skills`);
    return new Map<string, { id: string; levels: { ordinal: number; text: string }[] }>(body.items.map((skill: { name: string }) => [skill.name, skill]));
  };
  const importSkills = async (file: string, renames?: object): Promise<SkillsImportResult> => {
    const { status, body } = await upload(story.admin, `/frameworks/${frameworkId}/skills-imports`, file, renames === undefined ? {} : { renames: JSON.stringify(renames) });
    expect([status, body]).toEqual([200, body]);
    return body;
  };

  it('roles.csv becomes a profile for each role level, and names what it leaves out', async () => {
    const { status, body } = await importFile(story.admin, rolesFile);
    expect(status).toBe(201);
    expect(body.items.map(({ outcome, title }: { outcome: string; title: string }) => [outcome, title])).toEqual([
      ['created', 'Pilot'],
      ['created', 'Chief pilot'],
      ['created', 'Pilot'],
    ]);
    expect(body.warnings).toMatchObject([{ code: 'row-not-in-use', message: expect.stringContaining('Harbour master') }]);
    expect(body.moreWarnings).toBe(0);
    const pilot = await readVersion(story.admin, body.items[0].versionId);
    expect(pilot).toMatchObject({ format: 'government-roles-csv', title: 'Pilot', requirements: expect.any(Number) });
    expect(pilot.items.filter(({ kind }) => kind === 'ORGANISATION_SKILL')).toMatchObject([
      { title: 'Ship handling', level: { ordinal: 2, scale: 'DDaT' } },
      { title: 'Radio', level: { ordinal: 1 } },
    ]);
    expect(pilot.warnings.map(({ code }) => code)).toContain('row-repeated');
  });

  it('keeps of the file only the rows of each role level, with their lines', async () => {
    const { body } = await importFile(story.admin, rolesFile, { role: 'Harbour pilot', level: 'chief pilot' });
    expect(body.items).toMatchObject([{ outcome: 'unchanged', title: 'Chief pilot' }]);
    const { versionId } = body.items[0];
    const { firstLine, text } = (await story.admin.get(`/role-profile-versions/${versionId}/source`)).body as { firstLine: number; text: string };
    const lines = rolesFile.split(/\r\n|\n|\r/);
    expect(text.split('\n')).toEqual(lines.slice(firstLine - 1).slice(0, text.split('\n').length));
    expect(text.split('\n')[0]).toMatch(/^Harbour,Harbour pilot,/);
    expect(text).toContain('Paying attention');
    expect(text).not.toContain('Radio');
    for (const { line } of (await readVersion(story.admin, versionId)).items) expect(line).toBeGreaterThanOrEqual(firstLine);
  });

  it('roles.csv imported again changes nothing, also where only other roles changed', async () => {
    const before = await contentsOf(api.database.adminUrl);
    const again = (await importFile(story.admin, rolesFile)).body.items;
    expect(new Set(again.map(({ outcome }: { outcome: string }) => outcome))).toEqual(new Set(['unchanged']));
    expect(changedTables(before, await contentsOf(api.database.adminUrl))).toEqual([]);
    const changed = csv([roleColumns, row('Trainee pilot', 'Ship handling', 'Awareness')]) + rolesFile.slice(rolesFile.indexOf('\r\n')).replace('Berth planning', 'Quay planning');
    const outcomes = (await importFile(story.admin, changed)).body.items.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes).toEqual(['created', 'unchanged', 'unchanged', 'replaced-draft']);
  });

  it('a choice that the file does not have is refused and names what there is', async () => {
    const answer = await importFile(story.admin, rolesFile, { role: 'Captain' });
    expect(refusal(answer)).toEqual({ status: 400, code: 'unreadable', paths: ['body.role'] });
    expect(answer.body.issues[0].message).toContain('Harbour pilot');
  });

  it('skills.csv fills in the levels that no profile describes, once, and proposes what may be renamed', async () => {
    frameworkId = (await story.admin.get('/frameworks')).body.items[0].id;
    const known = (await skillsOf()).get('Ship handling')?.levels.length;
    expect(known).toBe(3);
    const first = await importSkills(skillsFile);
    expect(first).toMatchObject({ filledIn: 1, unchanged: 3, notInFramework: ['Radio communication', 'Knots'] });
    expect(first.renames).toEqual([{ skillId: (await skillsOf()).get('Radio')?.id, known: 'Radio', inFile: 'Radio communication', reason: 'Both say “radio”.' }]);
    const { levels = [] } = (await skillsOf()).get('Ship handling') ?? {};
    expect(levels.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4]);
    expect(levels[2]?.text).toBe('You can lead.');
    expect(await importSkills(skillsFile)).toMatchObject({ filledIn: 0, unchanged: 4 });
  });

  it('renames a skill when a person says so, and still knows it by its old name', async () => {
    const { id = '' } = (await skillsOf()).get('Radio') ?? {};
    const renamed = await importSkills(skillsFile, { [id]: 'Radio communication' });
    expect(renamed).toMatchObject({ filledIn: 1, notInFramework: ['Knots'], renames: [] });
    const before = (await skillsOf()).size;
    const { body } = await importFile(story.admin, csv([roleColumns, row('Night pilot', 'Radio', 'Working')]));
    expect((await skillsOf()).size).toBe(before);
    const { items } = await readVersion(story.admin, body.items[0].versionId);
    expect(items.find(({ title }) => title === 'Radio')?.skillId).toBe(id);
    for (const [renames, path] of [
      [{ [id]: 'Sails' }, `body.renames.${id}`],
      [{ [frameworkId]: 'Knots' }, `body.renames.${frameworkId}`],
      ['nonsense', 'body.renames'],
    ] as const) {
      const answer = await upload(story.admin, `/frameworks/${frameworkId}/skills-imports`, skillsFile, { renames: JSON.stringify(renames) });
      expect(refusal(answer)).toEqual({ status: 400, code: 'invalid', paths: [path] });
    }
  });

  it('never writes over what a person confirmed', async () => {
    const { body } = await importFile(story.admin, csv([roleColumns, [...row('Cut pilot', 'Cut skill', 'Working').slice(0, 8), 'You can begin to', 'Digital']]));
    const cut = (await skillsOf()).get('Cut skill');
    expect(cut?.levels).toMatchObject([{ ordinal: 2, truncated: true }]);
    await publish(story.admin, body.items[0].versionId);
    const file = csv([skillColumns, skillRow('Cut skill', '', 'You can begin to moor.')]);
    const confirm = (instant: string) =>
      asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE level_descriptor SET confirmed_at = ${instant} WHERE skill_id = $1`, [cut?.id]));
    await confirm('now()');
    expect(await importSkills(file)).toMatchObject({ filledIn: 0, unchanged: 1 });
    expect((await skillsOf()).get('Cut skill')?.levels).toMatchObject([{ ordinal: 2, text: 'You can begin to' }]);
    // The control: what nobody confirmed and stops before its end is completed.
    await confirm('NULL');
    expect(await importSkills(file)).toMatchObject({ filledIn: 1, unchanged: 0 });
    expect((await skillsOf()).get('Cut skill')?.levels).toMatchObject([{ ordinal: 2, text: 'You can begin to moor.', truncated: false }]);
  });

  it('a list of skills with rows that are not certain names them, and levels of another scale are counted', async () => {
    const file = csv([skillColumns, skillRow('Radio', 'MISSING'), skillRow('Radio', '', 'You can call.'), skillRow('Radio', '', 'You can call.')]);
    const { warnings, moreWarnings, notOnScale } = await importSkills(file);
    expect(warnings.map(({ code, line }) => [code, line])).toEqual([['description-missing', 2], ['skill-described-twice', 3], ['row-repeated', 4]]);
    expect([moreWarnings, notOnScale]).toEqual([0, 0]);
    const coast = smallProfile({ title: 'Coast watch', skills: [{ name: 'Radio watch', level: '1 – Novice' }] }).replace('DDaT » Coast', 'Seaside » Coast');
    expect((await importFile(story.admin, coast)).status).toBe(201);
    const { id } = (await story.admin.get('/frameworks')).body.items.find(({ name }: { name: string }) => name === 'Seaside');
    const { body } = await upload(story.admin, `/frameworks/${id}/skills-imports`, csv([skillColumns, skillRow('Radio watch', 'You can listen.', 'You can call.')]));
    expect(body).toMatchObject({ filledIn: 0, unchanged: 1, notOnScale: 1 });
  });

  it('a file that is no list of skills is refused', async () => {
    for (const file of ['', 'a,b\n1,2\n', '<html></html>', Buffer.from([0xff, 0xfe, 1])]) {
      const answer = await upload(story.admin, `/frameworks/${frameworkId}/skills-imports`, file);
      expect(refusal(answer)).toEqual({ status: 400, code: 'unreadable', paths: ['file'] });
    }
    const member = await story.person('Priya Nair');
    expect((await upload(member, `/frameworks/${frameworkId}/skills-imports`, skillsFile)).status).toBe(403);
  });
});
