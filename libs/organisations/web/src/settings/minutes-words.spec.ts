import { minutesWords } from './minutes-words';

it.each([
  [1, '1 minute'],
  [45, '45 minutes'],
  [60, '1 hour'],
  [90, '1 hour and 30 minutes'],
  [720, '12 hours'],
  [1440, '1 day'],
  [1500, '25 hours'],
  [10_080, '7 days'],
])('%i minutes are said as %s', (minutes, words) => {
  expect(minutesWords(minutes)).toBe(words);
});
