import { capitalised, counted, listed } from './wording';

it('things are counted in words', () => {
  expect(counted(1, 'item')).toBe('1 item');
  expect(counted(2000, 'item')).toBe('2,000 items');
  expect(counted(2, 'person', 'people')).toBe('2 people');
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as “%s”', (words, listing) => {
  expect(listed(words)).toBe(listing);
});

it('a sentence begins with a capital letter', () => {
  expect(capitalised('level and title')).toBe('Level and title');
  expect(capitalised('')).toBe('');
});
