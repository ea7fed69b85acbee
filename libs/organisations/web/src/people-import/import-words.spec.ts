import type { ImportCounts } from '@waymark/organisations/domain';
import { importButton, resultOf, rowFilters } from './import-words';

const counts: ImportCounts = { rows: 42, created: 35, changed: 5, unchanged: 0, wrong: 2, skipped: 0, warned: 2, toCheck: 9, ended: 1, newTeams: 0, absent: 4 };
const remark = { field: null, code: 'x', message: 'x', suggestion: null };

describe('the words of an import', () => {
  it.each<[Partial<ImportCounts>, string]>([
    [{}, 'Import 40 people, skip 2 rows'],
    [{ wrong: 0 }, 'Import 40 people'],
    [{ created: 1, changed: 0, wrong: 0, skipped: 1 }, 'Import 1 person, skip 1 row'],
    [{ created: 9_995 }, 'Import 10,000 people, skip 2 rows'],
  ])('say on the button what it does: %j', (more, words) => {
    expect(importButton({ ...counts, ...more })).toBe(words);
  });

  it('offer the choices of rows that have any', () => {
    expect(rowFilters(counts).map(({ words, count }) => `${words} ${count}`)).toEqual(['To check 9', 'All rows 42', 'Problem 2', 'Warning 2', 'New 35', 'Update 5']);
  });

  it('name the result of a row: what is wrong before what is to be looked at', () => {
    expect(resultOf({ outcome: 'WRONG', warnings: [remark] }).word).toBe('Problem');
    expect(resultOf({ outcome: 'CREATED', warnings: [remark] }).word).toBe('Warning');
    expect(resultOf({ outcome: 'CREATED', warnings: [] }).word).toBe('New');
    expect(resultOf({ outcome: 'SKIPPED', warnings: [] }).word).toBe('Skipped');
  });
});
