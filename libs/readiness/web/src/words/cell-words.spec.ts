import { cellWords, type StatusLetter } from './cell-words';

const practitioner = { ordinal: 3, name: 'Practitioner' };

describe('a cell says', () => {
  it.each<[string, StatusLetter, number, [string, string, string]]>([
    ['the level alone where it is met', 'M', 3, ['3', 'Met', 'ready']],
    ['the level alone where it is above', 'M', 4, ['4', 'Met', 'ready']],
    ['that a level is met which ends soon', 'X', 3, ['3', 'Met', 'ready']],
    ['how far it is, one level', 'G', 2, ['2 of 3', '1 below', 'nearly']],
    ['how far it is, more levels', 'G', 1, ['1 of 3', '2 below', 'developing']],
    ['that something is begun', 'S', 0, ['–', 'Started', 'early']],
    ['that nothing is there', 'N', 0, ['–', 'Nothing yet', 'unknown']],
    ['that a level ran out', 'L', 0, ['–', 'Lapsed', 'early']],
    ['that a level was taken back', 'R', 0, ['–', 'Revoked', 'early']],
    ['that nothing is asked for, with what is held', 'W', 2, ['2 of 3', 'Waived', 'early']],
  ])('%s', (_, letter, attained, [level, status, look]) => {
    expect(cellWords({ letter, attained, required: practitioner })).toEqual({ level, status, look });
  });

  it('“Shown” instead of a number where there is no scale', () => {
    expect(cellWords({ letter: 'M', attained: 1, required: { ordinal: 1, name: 'Shown' } }).level).toBe('Shown');
  });
});
