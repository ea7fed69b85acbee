import type { Id } from '@waymark/foundation/kernel';
import type { PersonalTable, TextColumn } from '../personal-data/personal-data';
import type { PersonalRow } from '../personal-data/personal-rows.queries';

/** Whom an export is about, and whether they asked for it themselves. */
export interface ExportedPerson {
  memberId: Id;
  own: boolean;
}

/** What an export says instead of a value, so that nobody takes a gap for nothing. */
export const leftOut = {
  others: '[Words of somebody else]',
  sealed: '[A private note: only the person themselves can export it]',
  unopened: '[Words that were kept encrypted and cannot be opened any more]',
  file: '[A file that is kept with somebody else’s words]',
  unavailable: '[A file that is being checked, or was refused because it is not safe]',
} as const;

/** What becomes of a column of a row. */
export type ExportedColumn =
  | { kind: 'value'; value: unknown }
  | { kind: 'person'; id: Id | null }
  | { kind: 'sealed' }
  | { kind: 'file'; key: string }
  | { kind: 'gone' };

/**
 * Which columns of a row an export has, and how: facts always, the person's own words and those that were shared with
 * them, and nobody else's; private notes only where their author asked for the export. A row that merely names the
 * person shows its facts, and what they wrote in it.
 */
export function exportedColumns(declaration: PersonalTable, row: PersonalRow, person: ExportedPerson): Record<string, ExportedColumn> {
  const columns = Object.entries(row.values).filter(([name]) => name !== 'organisation_id');
  return Object.fromEntries(
    columns
      .map(([name, value]) => [name, exportedColumn(declaration, row, person, name, value)] as const)
      .filter(([, column]) => column.kind !== 'gone'),
  );
}

function exportedColumn(declaration: PersonalTable, row: PersonalRow, person: ExportedPerson, name: string, value: unknown): ExportedColumn {
  const pointed = declaration.people[name];
  const text = declaration.text[name];
  if (text === undefined) {
    const isMember = pointed !== undefined && !('through' in pointed) && (pointed.holds ?? 'member') === 'member';
    return isMember ? { kind: 'person', id: value as Id | null } : { kind: 'value', value };
  }
  return exportedText(text, row, person, value);
}

function exportedText(text: TextColumn, row: PersonalRow, person: ExportedPerson, value: unknown): ExportedColumn {
  if (text.holds === 'fact') return { kind: 'value', value };
  if (text.holds === 'secret' || text.holds === 'content') return { kind: 'gone' };
  const mine = text.by === undefined ? row.capacity === 'owner' : row.values[text.by] === person.memberId;
  if (row.capacity === 'named' && !mine) return { kind: 'gone' };
  return text.holds === 'sealed' ? exportedNote(mine || text.shared === true, person, value) : exportedWords(text, row, mine, value);
}

function exportedWords(text: TextColumn, row: PersonalRow, mine: boolean, value: unknown): ExportedColumn {
  if (value === null) return { kind: 'value', value };
  const shown = mine || text.shared === true;
  if (text.holds === 'words') return { kind: 'value', value: shown ? value : leftOut.others };
  if (text.exported === false) return { kind: 'gone' };
  if (!shown || typeof value !== 'string') return { kind: 'value', value: leftOut.file };
  const available = text.onlyWhere === undefined || row.values[text.onlyWhere.column] === text.onlyWhere.is;
  return available ? { kind: 'file', key: value } : { kind: 'value', value: leftOut.unavailable };
}

/** Of a private note nobody but its author learns even that there is one; what was shared each of those has who read it. */
function exportedNote(mine: boolean, { own }: ExportedPerson, value: unknown): ExportedColumn {
  if (!mine) return { kind: 'gone' };
  if (value === null) return { kind: 'value', value };
  return own ? { kind: 'sealed' } : { kind: 'value', value: leftOut.sealed };
}
