import type { ProfileDraft } from './draft';
import type { DraftWarning } from './draft-warning';
import { mostRoleLevels, readRoleLevels, type RoleLevelEvent } from './government-roles-csv';
import { onlyDraft, parseProfile, type ParseOptions } from './parse-profile';
import { parseProfileFile } from './profile-file';
import { roleColumns } from './role-level';

const header = roleColumns.join(',');

interface Row {
  family?: string;
  role?: string;
  roleText?: string;
  level?: string;
  levelText?: string;
  skill?: string;
  skillText?: string;
  step?: string;
  stepText?: string;
  type?: string;
}

function row(given: Row = {}): string {
  const cells = [
    given.family ?? 'Growing',
    given.role ?? 'Orchard keeper',
    given.roleText ?? 'Keepers look after trees.',
    given.level ?? 'Senior keeper',
    given.levelText ?? 'A senior keeper leads.\n\nAt this role level, you will:\n- plan the pruning\n- teach others',
    given.skill ?? 'Pruning',
    given.skillText ?? 'Pruning involves cutting, at the right time.',
    given.step ?? 'Practitioner',
    given.stepText ?? 'You can:\n- prune old trees\n- explain why',
    given.type ?? '',
  ];
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

const file = (...rows: Row[]) => `${[header, ...rows.map(row)].join('\n')}\n`;

function readAll(text: string, options: ParseOptions = {}) {
  const reading = parseProfile(text, options);
  if (!reading.ok) throw new Error(reading.refusal.message);
  return reading;
}

function refusalOf(text: string, options: ParseOptions = {}) {
  const reading = parseProfile(text, options);
  if (reading.ok) throw new Error('It was read');
  return reading.refusal;
}

const told = ({ warnings }: { readonly warnings: readonly DraftWarning[] }) => warnings.map(({ code, line }) => [code, line]);

describe('a role level', () => {
  const two = file({}, { skill: 'Grafting', step: 'Expert', stepText: 'You can teach grafting.' }, { level: 'Keeper', type: 'Seasonal' });

  it('is a draft with a skill for each of its rows', () => {
    const [senior, keeper] = readAll(two).drafts;
    expect(senior).toMatchObject({
      format: 'government-roles-csv',
      title: 'Senior keeper',
      role: { family: 'Growing', name: 'Orchard keeper', description: 'Keepers look after trees.', type: null, line: 2 },
      summary: {
        text: 'A senior keeper leads.',
        leadIn: 'At this role level, you will:',
        responsibilities: ['plan the pruning', 'teach others'],
        line: 2,
        responsibilityLines: [5, 6],
      },
      organisationSkills: [
        {
          framework: 'DDaT',
          category: 'Growing',
          path: 'Growing » Orchard keeper',
          name: 'Pruning',
          rawName: 'Pruning',
          description: 'Pruning involves cutting, at the right time.',
          level: { ordinal: 3, name: 'Practitioner' },
          levelDescription: 'You can:\n- prune old trees\n- explain why',
          truncated: false,
          line: 2,
        },
        { name: 'Grafting', level: { ordinal: 4, name: 'Expert' }, line: 9 },
      ],
      warnings: [],
    });
    expect(keeper).toMatchObject({ title: 'Keeper', role: { type: 'Seasonal' }, organisationSkills: [{ line: 14 }] });
  });

  it('is chosen by its name and its role, however they are spaced and cased', () => {
    const reading = readAll(two, { role: 'ORCHARD keeper', level: ' senior\u00A0Keeper ' });
    expect(reading.drafts.map(({ title }) => title)).toEqual(['Senior keeper']);
    expect(onlyDraft(reading)?.warnings.map(({ code, line }) => [code, line])).toEqual([['rows-not-chosen', 14]]);
    expect(onlyDraft(readAll(two))).toBeNull();
  });

  it('that the file does not have is refused with those it has', () => {
    expect(refusalOf(two, { level: 'Beekeeper' })).toMatchObject({ code: 'choice-not-found' });
    expect(refusalOf(two, { level: 'Beekeeper' }).message).toContain('Orchard keeper: Senior keeper; Orchard keeper: Keeper');
  });

  it('whose level text ends in the middle of a sentence is marked', () => {
    const [draft] = readAll(file({ stepText: 'You can prune. You can also' })).drafts;
    expect(draft?.organisationSkills[0]?.truncated).toBe(true);
    expect(draft && told(draft)).toEqual([['level-text-cut-off', 6]]);
  });
});

describe('the quirks of the real file', () => {
  it('rows that repeat another are folded into it and named, also when they come later', () => {
    const reading = readAll(file({}, {}, { skill: 'Grafting' }, {}, { level: 'Keeper' }, {}));
    expect(reading.drafts.map(({ organisationSkills }) => organisationSkills.length)).toEqual([2, 1]);
    expect(reading.drafts.map(told)).toEqual([[['row-repeated', 9], ['row-repeated', 23]], []]);
    expect(reading.drafts[0]?.warnings[0]?.message).toBe('The row of “Pruning” at lines 9 to 15 repeats the row at line 2. It is folded into that one.');
    expect(told(reading)).toEqual([['row-repeated', 37]]);
  });

  it('two rows of one skill that say different things are both kept and named', () => {
    const [draft] = readAll(file({}, { step: 'Expert' })).drafts;
    expect(draft?.organisationSkills.map(({ level }) => level.ordinal)).toEqual([3, 4]);
    expect(draft && told(draft)).toEqual([['skill-repeated', 9], ['title-repeated', 9]]);
  });

  it('rows that are not in use are left out and named', () => {
    const reading = readAll(file({ level: 'NOT IN USE', levelText: 'NOT IN USE', step: 'NOT IN USE', stepText: 'NOT IN USE' }, { step: 'Not in use ' }, { skill: 'Grafting' }));
    expect(reading.drafts.map(({ title, organisationSkills }) => [title, organisationSkills.length])).toEqual([['Senior keeper', 1]]);
    expect(told(reading)).toEqual([['row-not-in-use', 2], ['row-not-in-use', 3]]);
  });

  it('a cell that says MISSING is empty and named', () => {
    const [draft] = readAll(file({ skillText: 'MISSING' })).drafts;
    expect(draft?.organisationSkills[0]?.description).toBe('');
    expect(draft && told(draft)).toEqual([['description-missing', 6]]);
  });

  it('names lose white space and signs that cannot be seen, texts keep them', () => {
    const [draft, ...others] = readAll(file({ skill: 'Prun\u200Bing\u200B ', stepText: 'You can:\n- \u00A0prune\u2028and graft' }, { level: 'Senior\u00A0keeper ', skill: 'Grafting' })).drafts;
    expect(others).toEqual([]);
    expect(draft?.organisationSkills.map(({ name }) => name)).toEqual(['Pruning', 'Grafting']);
    expect(draft?.organisationSkills[0]?.levelDescription).toBe('You can:\n- \u00A0prune\u2028and graft');
    expect(draft && told(draft)).toEqual([['invisible-characters', 6]]);
  });

  it('a byte order mark and Windows line ends change nothing', () => {
    const plain = file({}, { level: 'Keeper' });
    expect(readAll(`\uFEFF${plain.replaceAll('\n', '\r\n')}`)).toEqual(readAll(plain));
  });

  it('rows that belong nowhere, say an unknown level or contradict the first are named', () => {
    const reading = readAll(file({ skill: '' }, {}, { skill: 'Grafting', step: 'Wizard' }, { skill: 'Digging', roleText: 'Other words.' }));
    expect(told(reading)).toEqual([['row-not-placed', 2]]);
    expect(reading.drafts[0] && told(reading.drafts[0])).toEqual([['level-unknown', 16], ['row-disagrees', 23]]);
    expect(told(readAll(`${file({})},,,,,,,,,\n`))).toEqual([['row-empty', 9]]);
  });

  it('text after the list of what one will do is kept and named', () => {
    const [draft] = readAll(file({ levelText: 'A.\n\nYou will:\n- dig\nThere are 2 roles.' })).drafts;
    expect(draft?.summary.text).toBe('A.\n\nThere are 2 roles.');
    expect(draft && told(draft)).toEqual([['text-after-list', 6]]);
  });
});

describe('a file that is broken is refused with line and column', () => {
  it.each<[string, string, string, number, number]>([
    ['missing columns', file({}).replace('Skill Level,', '').replace('Role Type', 'Kind'), 'columns-missing', 1, 1],
    ['a column twice', file({}).replace('Role Type', 'Role'), 'columns-missing', 1, 1],
    ['a column twice, the last one too', file({}).replace('Role Type', 'Role Type,Role').replaceAll(/,\n/g, ',,\n'), 'column-repeated', 1, 144],
    ['a row that is too long', file({}).replace(/,\n$/, ',,surplus\n'), 'row-length', 8, 17],
    ['a row that is too short', `${file({})}Growing,Orchard keeper\n`, 'row-length', 9, 1],
    ['an open quotation mark', `${file({})}Growing,"Orchard keeper\n`, 'quote-not-closed', 9, 9],
    ['a quotation mark inside a cell', `${file({})}Growing,Orchard "keeper"\n`, 'quote-unexpected', 9, 17],
    ['rows of a role level that lie apart', file({}, { level: 'Keeper' }, { skill: 'Grafting' }), 'rows-apart', 16, 1],
  ])('%s', (_, text, code, line, column) => {
    expect(refusalOf(text)).toMatchObject({ code, line, column });
  });

  it.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ])('columns that %j divides are refused for that, whatever follows', (sign, spoken) => {
    for (const head of [header, `"${roleColumns.join('","')}"`]) {
      const refusal = refusalOf(`${head.replaceAll(',', sign)}\nGrowing${sign}"Orchard${sign} keeper"${sign}\n`);
      expect(refusal).toMatchObject({ code: 'columns-divided', line: 1, column: 1, message: expect.stringContaining(spoken) });
    }
  });

  it('of two faults the columns are told first', () => {
    expect(refusalOf(`${header.replace('Skill Level,', '')}\rGrowing,Orchard "keeper"`)).toMatchObject({ code: 'columns-missing', line: 1 });
  });

  it('missing columns are named', () => {
    expect(refusalOf(file({}).replace('Skill Level,', '').replace('Role Type', 'Kind')).message).toContain('Skill Level, Role Type');
  });

  it('a column that is not known is named', () => {
    const text = file({}).replace('Role Type', 'Role Type,Colour').replace(/,\n$/, ',,red\n');
    expect(told(readAll(text))).toEqual([['column-unknown', 1]]);
  });
});

describe('a file without end is refused before it fills the memory', () => {
  it.each<[string, string, string]>([
    ['of empty rows', ',,,,,,,,,\n', 'too-many-rows'],
    ['of rows that repeat each other', 'f,r,,l,,s,,Working,,', 'too-many-rows'],
    ['of commas', ',', 'row-too-long'],
    ['of quotation marks', '""', 'cell-too-long'],
    ['of columns', header, 'row-too-long'],
  ])('%s', async (_, piece, code) => {
    const end = /^[",]+$/.test(piece) || piece === header ? '' : '\n';
    let asked = 0;
    function* endless() {
      const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
      yield bytes(piece === header ? `${header},` : `${header}\n${piece === '""' ? '"' : ''}`);
      const lines = bytes(`${piece.replace(/\n$/, '')}${end}`.repeat(Math.ceil(50_000 / piece.length)));
      for (asked = 0; asked < 1000; asked++) yield lines;
    }
    const reading = await parseProfileFile(endless());
    expect(reading).toMatchObject({ ok: false, refusal: { code } });
    expect(asked).toBeLessThan(500);
  });

  it('of role levels', () => {
    const levels = Array.from({ length: mostRoleLevels + 1 }, (_, index) => ({ level: `Keeper ${index}` }));
    expect(readAll(file(...levels.slice(1))).drafts).toHaveLength(mostRoleLevels);
    expect(refusalOf(file(...levels))).toMatchObject({ code: 'too-many-role-levels' });
  });
});

describe('a stream', () => {
  const levels = Array.from({ length: 50 }, (_, index) => ({ level: `Keeper ${String(index).padStart(2, '0')}` }));
  const pieces = [...file(...levels)];

  it('gives out a role level as soon as the next begins', async () => {
    let given = 0;
    async function* slowly() {
      for (const piece of pieces) {
        given++;
        yield piece;
      }
    }
    const first: RoleLevelEvent[] = [];
    for await (const event of readRoleLevels(slowly())) {
      first.push(event);
      break;
    }
    expect(first).toMatchObject([{ kind: 'draft', draft: { title: 'Keeper 00' } }]);
    expect(given).toBeLessThan(pieces.length / 10);
  });

  it('gives what the whole text gives, however it is cut', async () => {
    const drafts: ProfileDraft[] = [];
    for await (const event of readRoleLevels(pieces)) if (event.kind === 'draft') drafts.push(event.draft);
    expect(drafts).toEqual(readAll(pieces.join('')).drafts);
    const bytes = Uint8Array.from(pieces.join(''), (character) => character.charCodeAt(0));
    await expect(parseProfileFile([bytes.slice(0, 777), bytes.slice(777)])).resolves.toEqual(readAll(pieces.join('')));
  });

  it('ends with the refusal', async () => {
    const events: RoleLevelEvent[] = [];
    for await (const event of readRoleLevels([file({}, { level: 'Keeper' }), 'Growing,"'])) events.push(event);
    expect(events.map(({ kind }) => kind)).toEqual(['draft', 'refusal']);
  });
});
