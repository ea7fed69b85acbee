import { sharedPart, stemOf, stemsOf } from './text-words';

describe('a stem', () => {
  it.each([
    ['tests', 'testing'],
    ['tester', 'tested'],
    ['integrate', 'integrations'],
    ['deployment', 'deploys'],
    ['planned', 'planning'],
    ['designed', 'designs'],
    ['prototype', 'prototyping'],
    ['systems', 'system'],
    ['capacities', 'capacity'],
  ])('of %s is that of %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['design', 'desire'],
    ['test', 'text'],
    ['user', 'usual'],
  ])('of %s is not that of %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe('what a text is about', () => {
  it('leaves out words that tell nothing, numbers and short ones, and keeps the words as they were written first', () => {
    expect([...stemsOf('I was asked to test the Deployment in 2026; testing it took 3 days. It’s ours.').values()]).toEqual(['test', 'deployment']);
  });

  it.each([
    ['', '', 0],
    ['lamp storm', '', 0],
    ['lamp storm', 'storm lamp', 1],
    ['lamp storm', 'lamps burner', 1 / 3],
  ])('%j and %j share %d', (one, other, part) => {
    expect(sharedPart(stemsOf(one), stemsOf(other))).toBeCloseTo(part);
  });
});
