import { countChanges, levelChangeWords, realChanges, whatDiffers, whereChanged } from './comparison-words';
import { changeOf, requirementOf } from './requirements.fixture';

const at = (ordinal: number, name: string) => requirementOf({ level: { ordinal, name, scale: 'DDaT', steps: 4 } });

describe('the words of a comparison', () => {
  it.each([
    [at(2, 'Working'), at(3, 'Practitioner'), 1, 'From 2 Working to 3 Practitioner, 1 level up'],
    [at(4, 'Expert'), at(2, 'Working'), -2, 'From 4 Expert to 2 Working, 2 levels down'],
    [at(3, 'Practitioner'), at(3, 'Practitioner'), 0, ''],
  ])('say by how much a level differs (case %#)', (before, after, levelChange, words) => {
    expect(levelChangeWords(changeOf({ before, after, levelChange }))).toBe(words);
  });

  it('say no distance between two scales', () => {
    const change = changeOf({ before: at(2, 'Familiar with'), after: at(2, 'Working'), levelChange: null });
    expect(levelChangeWords(change)).toBe('From 2 Familiar with to 2 Working');
  });

  it('say that a level came or went', () => {
    const without = requirementOf({ level: null });
    expect(levelChangeWords(changeOf({ before: without, after: at(1, 'Awareness') }))).toBe('From no level to 1 Awareness');
    expect(levelChangeWords(changeOf({ before: null, after: at(1, 'Awareness') }))).toBe('');
  });

  it('name each thing that differs once, and nothing that only follows from it', () => {
    expect(whatDiffers({ kind: 'changed', fields: ['level', 'levelDescription', 'clauses', 'facts'] })).toBe('Level and level description');
    expect(whatDiffers({ kind: 'changed', fields: ['clauses'] })).toBe('Sentences');
    expect(whatDiffers({ kind: 'changed', fields: ['something-new'] })).toBe('Something-new');
    expect(whatDiffers({ kind: 'added', fields: [] })).toBe('All of it');
  });

  it('say in which sections something differs', () => {
    const qualification = requirementOf({ kind: 'QUALIFICATION' });
    const changes = [changeOf({ kind: 'changed' }), changeOf({ kind: 'removed', before: qualification, after: null }), changeOf({ kind: 'added', before: null })];
    expect(whereChanged(changes)).toBe('2 in Organisation skills and 1 in Qualifications.');
    expect(whereChanged([])).toBe('Nothing differs.');
  });

  it('count what changed and leave out what did not', () => {
    const items = [changeOf(), changeOf({ kind: 'changed', levelChange: -1 }), changeOf({ kind: 'renamed' }), changeOf({ kind: 'added', before: null })];
    expect(realChanges({ items })).toHaveLength(3);
    expect(countChanges(realChanges({ items }))).toEqual({ added: 1, removed: 0, renamed: 1, changed: 1, levels: 1 });
  });
});
