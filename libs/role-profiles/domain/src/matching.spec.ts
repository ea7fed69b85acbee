import fc from 'fast-check';
import { matchRequirements, type RequirementMatch } from './matching';
import type { Requirement } from './requirement';
import { requirementKey } from './requirement-key';
import type { RequirementKind } from './requirement-kind';

function requirement(title: string, more: Partial<Requirement> & { kind?: RequirementKind } = {}): Requirement {
  const kind = more.kind ?? 'ORGANISATION_SKILL';
  return {
    key: requirementKey({ kind, title }),
    kind,
    gate: 'MANDATORY',
    weight: 1,
    wantedCover: null,
    title,
    details: '',
    level: { scale: 'DDaT', ordinal: 2, name: 'Working' },
    levelDescription: null,
    truncated: false,
    clauses: [],
    clausesConfirmed: false,
    facts: {},
    line: 1,
    ...more,
  };
}

function inWords(match: RequirementMatch): string {
  switch (match.change) {
    case 'ADDED':
      return `+ ${match.next.title}`;
    case 'REMOVED':
      return `- ${match.previous.title}`;
    case 'RENAMED':
      return `${match.previous.title} ${match.confirmed ? '=>' : '->'} ${match.next.title}`;
    case 'SAME':
    case 'CHANGED':
      return `${match.change} ${match.next.title}${match.fields.map((field) => ` ${field}`).join('')}`;
  }
}

const match = (...given: Parameters<typeof matchRequirements>) => matchRequirements(...given).map(inWords);
const old = [requirement('Modern standards approach'), requirement('User focus'), requirement('Prototyping')];

describe('a new edition', () => {
  it('that says the same is the same, whatever its spaces and lines', () => {
    const again = old.map((each) => ({ ...each, title: each.title.replace(' ', '\u00A0 '), line: 99 }));
    expect(match(old, again)).toEqual(['SAME Modern\u00A0 standards approach', 'SAME User\u00A0 focus', 'SAME Prototyping']);
  });

  it('shows what was added, removed and changed, and in which fields', () => {
    const next = [requirement('Prototyping', { details: 'New words.', gate: 'DESIRABLE' }), requirement('User focus'), requirement('Beekeeping')];
    expect(match(old, next)).toEqual(['CHANGED Prototyping details gate', 'SAME User focus', '+ Beekeeping', '- Modern standards approach']);
  });

  it('shows by how many steps a level changed, and by none where the scale is another', () => {
    const next = [requirement('User focus', { level: { scale: 'DDaT', ordinal: 4, name: 'Expert' } }), requirement('Prototyping', { level: { scale: 'BCS depth', ordinal: 2, name: 'Familiar with' } })];
    const [focus, prototyping] = matchRequirements(old, next);
    expect(focus).toMatchObject({ change: 'CHANGED', fields: ['level'], levelChange: { from: { ordinal: 2 }, to: { ordinal: 4 }, by: 2 } });
    expect(prototyping).toMatchObject({ levelChange: { by: null } });
  });

  it('proposes a renaming and says by which words', () => {
    const [proposal] = matchRequirements(old, [requirement('Modern development standards')]);
    expect(proposal).toMatchObject({ change: 'RENAMED', confirmed: false, likeness: { score: 2 / 3, shared: ['modern', 'standard'] } });
  });

  it('keeps a requirement that moved to another category together, as a proposal', () => {
    const moved = requirement('User focus', { key: 'organisation-skill/ddat/other/user-focus' });
    expect(match(old, [moved])).toEqual(['User focus -> User focus', '- Modern standards approach', '- Prototyping']);
  });

  it('never matches across kinds, nor one requirement twice', () => {
    expect(match(old, [requirement('User focus', { kind: 'TRAINING' })])).toContain('+ User focus');
    const next = [requirement('Modern development standards'), requirement('Modern standards')];
    expect(match([requirement('Modern standards approach')], next)).toEqual(['+ Modern development standards', 'Modern standards approach -> Modern standards']);
  });
});

describe('a person', () => {
  const next = [requirement('Modern development standards'), requirement('Talking to users')];
  const [modern, talking] = next.map(({ key }) => key) as [string, string];
  const focus = requirement('User focus').key;

  it('says that two are the same, or that they are not', () => {
    expect(match(old, next, { [talking]: focus, [modern]: null })).toEqual([
      '+ Modern development standards',
      'User focus => Talking to users',
      '- Modern standards approach',
      '- Prototyping',
    ]);
  });

  it('is believed before the keys are, and still nothing is matched twice', () => {
    const prototyping = requirement('Prototyping').key;
    const swapped = { [focus]: prototyping };
    expect(match(old, [requirement('User focus'), requirement('Prototyping')], swapped)).toEqual([
      'Prototyping => User focus',
      '+ Prototyping',
      '- Modern standards approach',
      '- User focus',
    ]);
  });
});

describe('whatever the two editions are', () => {
  const titles = fc.uniqueArray(fc.array(fc.constantFrom('modern', 'standards', 'user', 'focus', 'design', 'systems'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')), { maxLength: 8, selector: (title) => requirementKey({ kind: 'TRAINING', title }) });

  it('every requirement of both is in exactly one match', () => {
    fc.assert(
      fc.property(titles, titles, fc.nat(), (before, after, seed) => {
        const previous = before.map((title) => requirement(title));
        const next = after.map((title) => requirement(title));
        const corrections = Object.fromEntries(next.slice(0, seed % 3).map(({ key }, index) => [key, previous[(seed + index) % 7]?.key ?? null]));
        const matches = matchRequirements(previous, next, corrections);
        expect(matches.flatMap((each) => (each.change === 'ADDED' ? [] : [each.previous.title])).toSorted()).toEqual([...before].toSorted());
        expect(matches.flatMap((each) => (each.change === 'REMOVED' ? [] : [each.next.title]))).toEqual(after);
      }),
    );
  });

  it('2,000 requirements that all changed their title are matched while one waits', () => {
    const previous = Array.from({ length: 2000 }, (_, index) => requirement(`Task ${index} of the orchard`));
    const next = Array.from({ length: 2000 }, (_, index) => requirement(`Task ${index} of the new orchard`));
    const matches = matchRequirements(previous, next);
    expect(matches.every((each) => each.change === 'RENAMED' && each.previous.title.replace('the', 'the new') === each.next.title)).toBe(true);
  });
});
