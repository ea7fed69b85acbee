import { fieldsOfHeadings, fieldWords, headingKey } from './import-field';
import type { PeopleTable } from './people-table';

/** How a column is called that holds the first half of a name, or the second. */
const givenNames = ['given name', 'given names', 'givenname', 'first name', 'first names', 'firstname', 'forename', 'forenames'];
const familyNames = ['family name', 'familyname', 'last name', 'lastname', 'surname'];

/**
 * A table in which given and family names stand in columns of their own, with one column Name in the place of the first
 * of the two; any other table as it is, such as one that has a column of whole names besides.
 */
export function withJoinedNames(table: PeopleTable): PeopleTable {
  const { headings, rows } = table;
  const given = headings.findIndex((heading) => givenNames.includes(headingKey(heading)));
  const family = headings.findIndex((heading) => familyNames.includes(headingKey(heading)));
  if (given === -1 || family === -1 || fieldsOfHeadings(headings, new Map()).includes('name')) return table;
  const [place, dropped] = [Math.min(given, family), Math.max(given, family)];
  const joined = (cells: readonly string[], whole: string) => cells.with(place, whole).toSpliced(dropped, 1);
  return {
    headings: joined(headings, fieldWords.name),
    rows: rows.map(({ line, cells }) => ({ line, cells: joined(cells, `${cells[given] ?? ''} ${cells[family] ?? ''}`.trim()) })),
  };
}
