import { requirementKind } from '@waymark/role-profiles/domain';
import { requirementOf } from './requirements.fixture';
import { anchorOf, bySection, levelsOf, sectionOf, wordsOf } from './sections';

describe('the sections of a profile', () => {
  it('have a place for every kind of requirement', () => {
    for (const kind of requirementKind.options) expect(sectionOf(kind).kinds).toContain(kind);
  });

  it('stand in the order of the page, whatever the order of the requirements', () => {
    const items = [requirementOf({ kind: 'QUALIFICATION' }), requirementOf({ kind: 'BACKGROUND' }), requirementOf({ kind: 'ORGANISATION_SKILL' }), requirementOf({ kind: 'RESPONSIBILITY' })];
    const sections = bySection(items, ({ kind }) => kind);
    expect(sections.map(({ id }) => id)).toEqual(['summary', 'skills', 'qualifications']);
    expect(sections[0]?.items).toHaveLength(2);
  });
});

describe('the levels of a scale', () => {
  it('are all there where Waymark knows the scale', () => {
    expect(levelsOf('DDaT', []).map(({ name }) => name)).toEqual(['Awareness', 'Working', 'Practitioner', 'Expert']);
    expect(levelsOf('BCS depth', [])).toHaveLength(3);
  });

  it('are those that requirements name where it does not', () => {
    const level = (ordinal: number, name: string) => requirementOf({ level: { ordinal, name, scale: 'Nurses', steps: 5 } });
    const items = [level(4, 'Proficient'), level(1, 'Novice'), level(4, 'Proficient'), requirementOf({ level: null })];
    expect(levelsOf('Nurses', items)).toEqual([
      { ordinal: 1, name: 'Novice' },
      { ordinal: 4, name: 'Proficient' },
    ]);
  });
});

describe('a requirement', () => {
  it('has an anchor that is the same in every version', () => {
    expect(anchorOf(requirementOf())).toBe('r-organisation-skill/ddat/software-development/user-focus');
  });

  it('is spoken with its details, if it has any', () => {
    expect(wordsOf({ title: 'Coaching', details: '' })).toBe('Coaching');
    expect(wordsOf({ title: 'Coaching', details: 'With the GROW model.' })).toBe('Coaching. With the GROW model.');
  });
});
