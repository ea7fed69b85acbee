/** A file of people as it is written, but for names in two columns: its headings, and below them the rows with their lines. */
export interface PeopleTable {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}
