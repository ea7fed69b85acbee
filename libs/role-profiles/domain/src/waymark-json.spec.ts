import { emptyDraft, type ProfileDraft } from './draft';
import { onlyDraft, parseProfile } from './parse-profile';
import { requirementKey } from './requirement-key';
import { exportProfile } from './waymark-json';

const key = requirementKey({ kind: 'WORK_ACTIVITY', title: 'Pruning' });
const draft: ProfileDraft = {
  ...emptyDraft('government-roles-csv'),
  title: 'Keeper',
  role: { family: 'Growing', name: 'Orchard keeper', description: '', type: null, line: 9 },
  summary: { text: 'A\u2028keeper "keeps".', leadIn: 'You will:', responsibilities: ['dig'], line: 3, responsibilityLines: [4] },
  workActivities: [{ title: 'Pruning', details: 'Cuts.\nWaits.', line: 7 }],
  organisationSkills: [
    {
      framework: 'DDaT',
      category: 'Growing',
      path: 'DDaT » Growing',
      name: 'Grafting',
      rawName: 'Growing – Grafting',
      description: '',
      level: { ordinal: 2, name: 'Working' },
      levelDescription: 'You can join a',
      truncated: true,
      line: 12,
    },
  ],
  settings: [
    { key, gate: 'DESIRABLE', weight: 2.5, wantedCover: null },
    { key: requirementKey({ kind: 'ORGANISATION_SKILL', framework: 'DDaT', category: 'Growing', title: 'Grafting' }), gate: 'MANDATORY', weight: 1, wantedCover: 3, clauses: ['You can', 'join a'] },
  ],
};

function read(text: string): ProfileDraft {
  const reading = parseProfile(text);
  if (!reading.ok) throw new Error(reading.refusal.message);
  const only = onlyDraft(reading);
  if (only === null) throw new Error('There is not one draft');
  return only;
}

function edited(change: (profile: Record<string, unknown>) => void): string {
  const profile = JSON.parse(exportProfile(draft)) as Record<string, unknown>;
  change(profile);
  return JSON.stringify(profile, null, 2);
}

describe('Waymark’s own format', () => {
  it('gives every record back, with its line in the file', () => {
    const text = exportProfile(draft);
    const again = read(text);
    const line = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
    expect(again).toEqual({
      ...draft,
      format: 'waymark-json',
      role: { ...draft.role, line: line('"role": {') },
      summary: { ...draft.summary, line: line('"summary": {'), responsibilityLines: [line('"dig"')] },
      workActivities: [{ ...draft.workActivities[0], line: line('"title": "Pruning"') - 1 }],
      organisationSkills: [{ ...draft.organisationSkills[0], line: line('"framework"') - 1 }],
      warnings: [{ code: 'level-text-cut-off', line: line('"framework"') - 1, message: expect.stringContaining('“Grafting”') }],
    });
    expect(exportProfile(again)).toBe(text);
    expect(read(exportProfile(again))).toEqual(again);
  });

  it('also reads a draft as it is printed, and says that its warnings are of an earlier reading', () => {
    const printed = JSON.stringify({ ...draft, warnings: [{ code: 'row-empty', line: 1, message: 'x' }] }, null, 2);
    const again = read(printed);
    expect(exportProfile(again)).toBe(exportProfile(draft));
    expect(again.warnings.map(({ code }) => code)).toEqual(['level-text-cut-off', 'earlier-warnings']);
  });

  it('names what it does not read, and settings that belong to nothing', () => {
    const text = edited((profile) => {
      profile['colour'] = 'red';
      profile['settings'] = [{ key: 'work-activity/mowing', gate: 'DESIRABLE', weight: 1, wantedCover: 2 }];
      (profile['workActivities'] as Record<string, unknown>[])[0] = { title: 'Pruning', details: '', hours: 3 };
    });
    expect(read(text).warnings.map(({ code, message }) => [code, message])).toEqual([
      ['field-not-read', '“hours” is not read. It stands here 1 times.'],
      ['level-text-cut-off', expect.anything()],
      ['setting-without-requirement', 'There is no requirement with the key “work-activity/mowing”, so its settings are left out.'],
      ['field-not-read', '“colour” is not read. It stands here 1 times.'],
    ]);
  });

  it('splits a level description anew where the sentences given for it lose a word', () => {
    const { settings, warnings } = read(exportProfile(draft).replace('"join a"\n', '"join"\n'));
    expect(settings?.map(({ clauses }) => clauses)).toEqual([undefined, undefined]);
    expect(warnings.map(({ code }) => code)).toEqual(['level-text-cut-off', 'clauses-not-kept']);
  });

  it.each<[string, string, object]>([
    ['a value of another kind', edited((profile) => (profile['title'] = 7)), { code: 'json-shape', line: 4, column: 12, message: expect.stringContaining('At title') }],
    ['a section that is missing', edited((profile) => delete profile['background']), { code: 'json-shape', line: 1, column: 1, message: expect.stringContaining('At background') }],
    ['a key that stands twice', '{ "title": "a",\n"title": "b" }', { code: 'json-repeated-key', line: 2, column: 1 }],
    ['a text that is not closed', '{ "title": "a\n" }', { code: 'json-syntax', line: 1, column: 12 }],
    ['an escape that does not exist', String.raw`{ "title": "\x" }`, { code: 'json-syntax', line: 1, column: 12 }],
    ['U+0000 behind an escape', String.raw`{ "title": "\u0000" }`, { code: 'control-character', line: 1 }],
    ['half of a character behind an escape', String.raw`{ "title": "\ud800" }`, { code: 'broken-character', line: 1 }],
    ['something after its end', '{ "title": "a" } 1', { code: 'json-syntax', line: 1, column: 18 }],
    ['a comma too many', '{ "title": "a", }', { code: 'json-syntax', line: 1, column: 17 }],
    ['no colon', '{ "title" "a" }', { code: 'json-syntax', line: 1, column: 11 }],
    ['an early end', '{ "title": [1, 2', { code: 'json-syntax', line: 1, column: 17 }],
    ['too many layers', `{ "title": ${'['.repeat(100)}`, { code: 'json-syntax' }],
  ])('with %s is refused', (_, text, refusal) => {
    expect(parseProfile(text)).toMatchObject({ ok: false, refusal });
  });
});
