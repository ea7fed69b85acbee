import { withJoinedNames } from './joined-names';

const table = (headings: string[], ...rows: string[][]) => ({ headings, rows: rows.map((cells, index) => ({ line: index + 2, cells })) });

describe('given and family names in columns of their own', () => {
  it('become one column of names, whichever stands first', () => {
    expect(withJoinedNames(table(['Id', 'First name', 'Surname', 'Email'], ['7', 'Amara', 'Okafor', 'a@b.example']))).toEqual(
      table(['Id', 'Name', 'Email'], ['7', 'Amara Okafor', 'a@b.example']),
    );
    expect(withJoinedNames(table(['LAST_NAME', 'Email', 'given_name'], ['Okafor', 'a@b.example', 'Amara']))).toEqual(table(['Name', 'Email'], ['Amara Okafor', 'a@b.example']));
  });

  it('are one of the two where the other is empty, and nothing where both are', () => {
    expect(withJoinedNames(table(['Forename', 'Surname'], ['', 'Okafor'], ['Amara', ''], ['', ''])).rows.map(({ cells }) => cells)).toEqual([['Okafor'], ['Amara'], ['']]);
  });

  it.each([
    ['there is a column of whole names', ['Name', 'First name', 'Last name']],
    ['there is one half alone', ['First name', 'Email']],
    ['there is neither', ['Email']],
  ])('are left as they are where %s', (_, headings) => {
    const whole = table(headings, headings.map(() => 'x'));
    expect(withJoinedNames(whole)).toBe(whole);
  });
});
