import { onlyDraft, parseProfile } from './parse-profile';

const uri = (part: string, identifier: string) => `https://cases.example/${part}/${identifier}`;
const item = (identifier: string, more: object = {}) => ({ uri: uri('CFItems', identifier), identifier, fullStatement: `Can do ${identifier}`, ...more });
const below = (origin: string, destination: string, associationType = 'isChildOf') => ({
  associationType,
  originNodeURI: { title: origin, identifier: origin, uri: uri('CFItems', origin) },
  destinationNodeURI: { title: destination, identifier: destination, uri: uri('CFItems', destination) },
});

function packageOf(items: object[], associations: object[] = [], document: object = {}) {
  const whole = {
    CFDocument: { identifier: 'd', title: 'Orchard skills', creator: 'Keepers’ Guild', description: 'What keepers do.', ...document },
    CFItems: items,
    CFAssociations: associations,
    CFDefinitions: { CFConcepts: [], CFLicenses: [] },
  };
  return JSON.stringify(whole, null, 2);
}

function read(text: string) {
  const reading = parseProfile(text);
  if (!reading.ok) throw new Error(reading.refusal.message);
  const draft = onlyDraft(reading);
  if (draft === null) throw new Error('There is not one draft');
  return draft;
}

describe('a CASE package', () => {
  const text = packageOf(
    [item('a', { CFItemType: 'Group' }), item('b', { abbreviatedStatement: 'B', notes: 'Twice a year.' }), item('c')],
    [below('a', 'd'), below('b', 'a'), below('c', 'b')],
  );

  it('gives each item as a record without a depth, with its path and its line', () => {
    const draft = read(text);
    expect(draft).toMatchObject({ format: 'case-json', title: 'Orchard skills', attribution: 'Keepers’ Guild', summary: { text: 'What keepers do.' } });
    expect(draft.knowledgeSkills).toEqual([
      { title: 'Can do a', depth: null, details: '', type: 'Group', group: 'other', identifier: 'a', line: 9 },
      { title: 'B', depth: null, details: 'Can do b\n\nTwice a year.', type: '', group: 'other', path: ['Can do a'], identifier: 'b', line: 15 },
      { title: 'Can do c', depth: null, details: '', type: '', group: 'other', path: ['Can do a', 'B'], identifier: 'c', line: 22 },
    ]);
  });

  it('names items that have others below them, and every field that it does not read', () => {
    expect(read(text).warnings.map(({ code, message }) => [code, message])).toEqual([
      ['item-with-items-below', '“Can do a” has other items below it. It is read as an item of its own, like those.'],
      ['field-not-read', '“CFItems.uri” is not read. It stands here 3 times.'],
      ['item-with-items-below', '“B” has other items below it. It is read as an item of its own, like those.'],
    ]);
  });

  it('names associations that say something else, and identifiers that are used twice', () => {
    const draft = read(packageOf([item('a'), item('a'), item('b')], [below('a', 'b', 'precedes'), below('z', 'a'), below('b', 'd'), below('b', 'a')]));
    expect(draft.knowledgeSkills).toHaveLength(3);
    expect(draft.warnings.filter(({ code }) => code !== 'field-not-read').map(({ code }) => code)).toEqual([
      'item-repeated',
      'title-repeated',
      'association-not-read',
      'association-not-read',
      'association-not-read',
    ]);
  });

  it('with items in a circle is read', () => {
    const draft = read(packageOf([item('a'), item('b')], [below('a', 'b'), below('b', 'a')]));
    expect(draft.knowledgeSkills.map(({ path }) => path)).toEqual([['Can do b'], ['Can do a']]);
  });

  it.each([
    ['more items than a profile has requirements', Array.from({ length: 2001 }, (_, index) => item(String(index))), 'too-many-requirements'],
    ['layers without end', Array.from({ length: 60 }, (_, index) => item(String(index))), 'json-shape'],
  ])('with %s is refused', (_, items, code) => {
    const chain = items.map((_item, index) => below(String(index + 1), String(index)));
    expect(parseProfile(packageOf(items, chain))).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['no title', packageOf([], [], { title: '' }), 'CFDocument.title', 2, 17],
    ['an item without a statement', packageOf([item('a', { fullStatement: undefined })]), 'CFItems.0.fullStatement', 9, 5],
    ['no items', '{ "CFDocument": { "title": "x" } }', 'CFItems', 1, 1],
  ])('with %s is refused', (_, broken, path, line, column) => {
    expect(parseProfile(broken)).toMatchObject({ ok: false, refusal: { code: 'json-shape', line, column, message: expect.stringContaining(path) } });
  });
});
