import { isQuick, offersOf, readText, recognised } from './profile-reading';

const text = ['Tester', 'Summary', 'Tests things.', 'Work Activity Components', 'Title Details', 'Testing', 'Tests what others wrote.'].join('\n\n');
const row = (level: string, skill: string) => `Quality,Tester,Tests.,${level},Tests more.,${skill},You can test.,Working,You can test well.,Main`;
const roles = [
  'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type',
  row('Tester', 'Testing'),
  row('Lead tester', 'Testing'),
].join('\n');

const read = (input: string) => {
  const reading = readText(input);
  if (!reading.ok) throw new Error(reading.refusal.message);
  return reading;
};

describe('what a paste is recognised as', () => {
  it('is said with its title and how much was found', () => {
    expect(recognised(read(text))).toBe('We recognise the published text of a role profile: “Tester”, 1 item.');
  });

  it('is said with the number of role levels of a file with many', () => {
    expect(recognised(read(roles))).toBe('We recognise the roles file of the government framework with 2 role levels.');
  });
});

it('a file of many roles offers them with their levels, and one profile offers nothing', () => {
  expect(offersOf(read(roles).drafts)).toEqual([{ role: 'Tester', levels: ['Tester', 'Lead tester'] }]);
  expect(offersOf(read(text).drafts)).toEqual([]);
});

it('nothing, and very much, is not looked at while the person is still at it', () => {
  expect(isQuick('  \n')).toBe(false);
  expect(isQuick(text)).toBe(true);
  expect(isQuick('x'.repeat(600_000))).toBe(false);
});
