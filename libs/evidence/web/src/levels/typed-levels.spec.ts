import { readTypedLevels, writeTypedLevels } from './typed-levels';

const levels = [
  { memberId: '0193-amara', requirementId: '0193-security', ordinal: 3 },
  { memberId: '0193-callum', requirementId: '0193-security', ordinal: 12 },
];

describe('levels that are chosen', () => {
  it('come back as they were written', () => {
    expect(readTypedLevels(writeTypedLevels(levels))).toEqual(levels);
    expect(readTypedLevels('')).toEqual([]);
  });

  it.each(['nonsense', 'amara security', 'amara security three', 'amara security 3 more'])('leave out a line that says something else: %s', (line) => {
    expect(readTypedLevels(`${writeTypedLevels(levels)}\n${line}`)).toEqual(levels);
  });
});
