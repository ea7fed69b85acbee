import { requirementOf, warningOf } from '../requirements.fixture';
import { subjectOfWarning } from './record-at';

const records = [
  requirementOf({ id: 'c', line: 30 }),
  requirementOf({ id: 'a', line: 10 }),
  requirementOf({ id: 'none', line: null }),
  requirementOf({ id: 'b', line: 20 }),
];

describe('the record at a line', () => {
  it.each([
    [10, 'a'],
    [19, 'a'],
    [20, 'b'],
    [29, 'b'],
    [4000, 'c'],
  ])('that is line %i is %s', (line, id) => {
    expect(subjectOfWarning(warningOf({ line }), records)).toMatchObject({ record: { id } });
  });

  it('is none above the first', () => {
    expect(subjectOfWarning(warningOf({ line: 9 }), records)).toEqual({ kind: 'words' });
    expect(subjectOfWarning(warningOf({ line: 9 }), [])).toEqual({ kind: 'words' });
  });
});

describe('what a warning is about', () => {
  it('is the record that holds its line', () => {
    expect(subjectOfWarning(warningOf({ line: 25 }), records)).toMatchObject({ kind: 'record', record: { id: 'b' } });
  });

  it('is the words of the profile where it says so, or where no record stands above', () => {
    expect(subjectOfWarning(warningOf({ code: 'title-unclear', line: 25 }), records)).toEqual({ kind: 'words' });
    expect(subjectOfWarning(warningOf({ line: 2 }), records)).toEqual({ kind: 'words' });
  });
});
