import type { ProfileDraft } from './draft';
import { parseProfile } from './parse-profile';
import type { ProfileRefusal } from './refusal';

const summary = 'Cheese maker\n\nSummary\n\nA cheese maker makes cheese.\n\n';
const activities = 'Work Activity Components\n\nTitle Details\n\n';
const knowledge = 'Knowledge/Skills\n\nKnowledge/Skills Components\n\nTitle Depth Details Type\n\n';
const skills = 'Organisation Skills\n\nFramework » Organisation\nCategory » Subcategory\nSkill Name and Description Level\n\n';
const rennet = 'DDaT » Dairy\n\nDairy – Rennet\n\nYou can use rennet.\n\n2 – Working\n\nYou can measure rennet.\n\n';

function read(text: string): ProfileDraft {
  const reading = parseProfile(text);
  if (!reading.ok) throw new Error(reading.refusal.message);
  const [draft] = reading.drafts;
  if (draft === undefined) throw new Error('There is no draft');
  return draft;
}

function refused(text: string): ProfileRefusal {
  const reading = parseProfile(text);
  if (reading.ok) throw new Error('It was read');
  return reading.refusal;
}

function told(text: string): [string, number][] {
  return read(text).warnings.map(({ code, line }) => [code, line]);
}

describe('the published text', () => {
  it('keeps a summary of several paragraphs and what stands after its list', () => {
    const { summary: read_, warnings } = read('Cook\n\nSummary\n\nOne.\n\nTwo.\n\nYou will:\n\n1. stir\n2. taste\n\nThree.\n');
    expect(read_).toMatchObject({ text: 'One.\n\nTwo.\n\nThree.', leadIn: 'You will:', responsibilities: ['stir', 'taste'], responsibilityLines: [11, 12] });
    expect(warnings.map(({ code, line }) => [code, line])).toEqual([['text-after-list', 14]]);
  });

  it('keeps lines without bullets in the summary and says so', () => {
    const draft = read('Cook\n\nSummary\n\nOne.\n\nYou will:\n\nstir\n\ntaste');
    expect(draft.summary).toMatchObject({ text: 'One.\n\nYou will:\n\nstir\n\ntaste', leadIn: null, responsibilities: [] });
    expect(draft.warnings.map(({ code }) => code)).toEqual(['list-without-bullets']);
  });

  it('takes a bullet on a line of its own for that of the next line, and names one that nothing follows', () => {
    const text = 'Cook\n\nSummary\n\nYou will:\n\n•\n\nstir\n\n•\n\ntaste\n\n•\n';
    expect(read(text).summary.responsibilities).toEqual(['stir', 'taste']);
    expect(told(text)).toEqual([['line-left-over', 15]]);
  });

  it('makes a list below a text part of that text', () => {
    const draft = read(`${summary}${skills}DDaT » Dairy\n\nDairy – Curd\n\nYou can cut curd.\n\n3 – Practitioner\n\nYou can:\n\n• cut\n• stir\n`);
    expect(draft.organisationSkills).toMatchObject([{ levelDescription: 'You can:\n• cut\n• stir', truncated: false }]);
    expect(draft.warnings).toEqual([]);
  });

  it('marks a level description that stops before its end', () => {
    const text = `${summary}${skills}DDaT » Dairy\n\nDairy – Curd\n\nYou can cut curd.\n\n3 – Practitioner\n\nYou can cut and`;
    expect(read(text).organisationSkills[0]).toMatchObject({ truncated: true, levelDescription: 'You can cut and' });
    expect(told(text)).toEqual([['level-text-cut-off', 21]]);
  });

  it('keeps a name that does not repeat its category, and a path of several layers', () => {
    const draft = read(`${summary}${skills}DDaT » Dairy » Soft\n\nBrie\n\nYou can make brie.\n\n2 – Working\n\nYou can help.`);
    expect(draft.organisationSkills[0]).toMatchObject({ framework: 'DDaT', category: 'Dairy » Soft', name: 'Brie', rawName: 'Brie' });
  });

  it('says where a level is not the step of its name', () => {
    expect(told(`${summary}${skills}${rennet.replace('2 – Working', '3 – Working')}`)).toEqual([['level-mismatch', 19]]);
  });

  it('names the lines after the last skill that it does not understand', () => {
    expect(told(`${summary}${skills}${rennet}Cookie settings\n\nGive Feedback`)).toEqual([
      ['line-left-over', 23],
      ['page-furniture', 25],
    ]);
  });

  it('takes no title when several lines stand in front of the summary, and names them', () => {
    const text = `Home / Roles\n\n${summary}`;
    expect(read(text).title).toBe('');
    expect(told(text)).toEqual([['title-unclear', 1], ['line-left-over', 1], ['line-left-over', 3]]);
  });

  it('reads sections whose columns are named no more, and says so', () => {
    const text = `${summary}PDA Components\n\nShadowing\n\nA week in another dairy.\n`;
    expect(read(text).developmentActivities).toEqual([{ title: 'Shadowing', details: 'A week in another dairy.', line: 9 }]);
    expect(told(text)).toEqual([['column-header-missing', 7]]);
  });

  it('keeps a depth and a type that it does not know, as they are written', () => {
    const text = `${summary}${knowledge}Curds\n\nAt home in\n\nWhat curds are.\n\nTechnical Knowledge and Skills\n\nWhey\n\nAware of\n\nWhat whey is.\n\nKitchen lore`;
    expect(read(text).knowledgeSkills).toMatchObject([
      { depth: 'At home in', type: 'Technical Knowledge and Skills', group: 'technical' },
      { depth: 'Aware of', type: 'Kitchen lore', group: 'other' },
    ]);
    expect(told(text)).toEqual([['depth-unknown', 13], ['type-unknown', 21]]);
  });

  it('names the sign of a lost character', () => {
    expect(told(summary.replace('cheese.', 'chee\uFFFDe.'))).toEqual([['replacement-character', 5]]);
  });

  it('says that two records have the same title', () => {
    expect(told(`${summary}${activities}Curd\n\nCuts curd.\n\nCurd\n\nStirs curd.`)).toEqual([['title-repeated', 15]]);
  });
});

describe('a Markdown table', () => {
  const table = `${summary}Work Activity Components\n\n| Details | Title | Hours |\n|---|---|---|\n| Cuts \\| stirs<br>and waits. | **Curd** | 2 |\n| | Whey | 3 |\n`;

  it('is read by the titles of its columns; a column that is not known and an empty cell are named', () => {
    expect(read(table).workActivities).toEqual([
      { title: 'Curd', details: 'Cuts | stirs\nand waits.', line: 11 },
      { title: 'Whey', details: '', line: 12 },
    ]);
    expect(told(table)).toEqual([['column-unknown', 9], ['cell-empty', 12]]);
  });

  it('with a row of another length is refused with its line', () => {
    expect(refused(`${table}| Brine |\n`)).toMatchObject({ code: 'row-length', line: 13 });
  });

  it('whose titles stand once more, as on a new page, has no record of them, and they are named', () => {
    const repeated = `${table}| Details | Title | Hours |\n|---|---|---|\n| Salts. | Brine | 1 |\n`;
    expect(read(repeated).workActivities.map(({ title }) => title)).toEqual(['Curd', 'Whey', 'Brine']);
    expect(told(repeated)).toContainEqual(['line-left-over', 13]);
  });

  it('whose titles are gone is refused', () => {
    expect(refused(`${summary}Work Activity Components\n\n| Curd | Cuts. |\n`)).toMatchObject({ code: 'records-not-told-apart', line: 9 });
  });

  it('may spread an organisation skill over several rows', () => {
    const rows = '| DDaT » Dairy | |\n| **Dairy – Brine** | 2 – Working |\n';
    const text = `${summary}## Organisation Skills\n\n| Framework | Level |\n|---|---|\n| DDaT » Dairy | |\n| **Dairy – Brine** | |\n| You can salt. | 2 – Working |\n| | You can stir. |\n`;
    expect(read(text).organisationSkills).toMatchObject([{ name: 'Brine', description: 'You can salt.', level: { ordinal: 2 }, levelDescription: 'You can stir.', line: 11 }]);
    expect(refused(`${text}${rows}`)).toMatchObject({ code: 'records-not-told-apart', line: 15 });
  });
});

describe('a text whose records cannot be told apart is refused', () => {
  it.each<[string, string, string, number]>([
    ['a title without details', `${summary}${activities}Curd\n\nCuts the curd into very small pieces with a harp.\n\nWhey\n\nBrine\n\nSalts the young cheese for as long as it needs.`, 'records-not-told-apart', 17],
    ['a cell right below another', `${summary}${activities}Curd\nCuts the curd.\n`, 'cells-run-together', 12],
    ['knowledge without a type', `${summary}${knowledge}Curds\n\nWhat curds are.\n\nWhey\n\nWhat whey is.`, 'records-not-told-apart', 13],
    ['a skill of six cells', `${summary}${skills}${rennet.replace('You can use', 'More.\n\nYou can use')}${rennet}`, 'records-not-told-apart', 13],
    ['a skill of four cells', `${summary}${skills}${rennet.replace('You can use rennet.\n\n', '')}`, 'records-not-told-apart', 13],
    ['a skill without a level', `${summary}${skills}${rennet.replace('2 – Working', 'Working')}`, 'records-not-told-apart', 19],
    ['skills that begin without a framework', `${summary}${skills}Dairy – Rennet\n\n${rennet}`, 'records-not-told-apart', 13],
    ['a heading that nothing belongs to', `${summary}${activities}Curd\n\nCuts.\n\nQualifications\n\nDiploma\n\nGuild`, 'heading-unclear', 15],
    ['two profiles in one text', `${summary}${activities}Curd\n\nCuts.\n\n${summary}`, 'several-profiles', 17],
    ['lines without blank lines that go on with small letters', 'Cook\nSummary\nA cook\ncooks and\nserves.\n', 'cells-run-together', 4],
    ['a list below a title', `${summary}${activities}Curd\n\n• cuts\n\nStirs the curd.`, 'records-not-told-apart', 11],
  ])('%s', (_, text, code, line) => {
    expect(refused(text)).toMatchObject({ code, line, column: 1 });
    expect(refused(text).message).toMatch(/ \(line \d+, column 1\)\.$/);
  });
});

describe('a profile of many requirements', () => {
  const many = (count: number) => `${summary}${activities}${Array.from({ length: count }, (_, index) => `Task ${index}\n\nDoes ${index}.\n\n`).join('')}`;

  it('is read with 2,000', () => {
    expect(read(many(2000)).workActivities).toHaveLength(2000);
  });

  it('is refused with one more, at its line', () => {
    expect(refused(many(2001))).toMatchObject({ code: 'too-many-requirements', line: 11 + 2000 * 4 });
  });
});
