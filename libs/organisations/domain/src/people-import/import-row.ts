import { calendarDate, comparable, emailAddress, line, oneLine } from '@waymark/foundation/kernel';
import type * as z from 'zod';
import { inviteBody } from '../member';
import { teamBody } from '../team';
import { strangeLetter } from './address-likeness';
import { fieldWords, type ImportField } from './import-field';
import { problem, warning, type ImportRemark } from './import-remark';

/** A row as it stands in the file, with what a person has corrected: by field, for the fields that the file has. */
export interface ImportRow {
  /** Where it begins in the file, counted from 1; the headings are line 1 of most files. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ImportField, string>>>;
  readonly skipped: boolean;
}

/** What a row asks for. Null: it says nothing about that, and what is stored stays. */
export interface Wish {
  readonly line: number;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly jobTitle: string | null;
  /** All teams of the person; an empty list takes them out of every team. */
  readonly teams: readonly string[] | null;
  /** The address or external id of the manager; `none` ends the line. */
  readonly manager: string | null;
  readonly from: string | null;
  readonly admin: boolean;
  readonly problems: ImportRemark[];
  readonly warnings: ImportRemark[];
}

/** In a cell of teams or of a manager: there is none. */
export const noneWord = 'none';

const externalIdText = line({ max: 100 });
const teamName = teamBody.shape.name;
const { name: personName, jobTitle: title } = inviteBody.shape;

/** What a row asks for, and what is wrong with its cells when it is looked at alone. */
export function readWish({ line: lineNumber, cells }: ImportRow): Wish {
  const problems: ImportRemark[] = [];
  const warnings: ImportRemark[] = [];
  const who = whoIs(cells, lineNumber);
  const text = (field: ImportField) => oneLine(cells[field] ?? '');
  const fit = (field: ImportField, schema: z.ZodType<string | null>, value = text(field)): string | null => {
    if (value === '') return null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    problems.push(problem(field, 'value-unfit', { field: fieldWords[field], who, reason: spoken(parsed.error) }));
    return null;
  };
  const email = readEmail(text('email'), who, problems);
  const manager = text('manager');
  const from = text('from');
  if (from !== '' && !calendarDate.safeParse(from).success) problems.push(problem('from', 'date-unclear', { who }));
  if (from !== '' && manager === '') warnings.push(warning('from', 'from-unused', {}));
  const role = comparable(text('role')).replaceAll('_', ' ');
  if (role !== '' && role !== 'organisation admin') problems.push(problem('role', 'role-unknown', { who }));
  return {
    line: lineNumber,
    externalId: fit('externalId', externalIdText),
    email,
    name: fit('name', personName),
    jobTitle: fit('jobTitle', title),
    teams: readTeams(text('teams'), (name) => fit('teams', teamName, name)),
    manager: manager === '' ? null : manager,
    from: from === '' ? null : from,
    admin: role === 'organisation admin',
    problems,
    warnings,
  };
}

/** How the person of a row is called in a sentence: by name, address or external id, or else by the row. */
export function whoIs(cells: ImportRow['cells'], lineNumber: number): string {
  const known = [cells.name, cells.email, cells.externalId].map((cell) => oneLine(cell ?? '')).find((cell) => cell !== '');
  if (known === undefined) return `the person in row ${lineNumber}`;
  return known.length > 60 ? `${[...known].slice(0, 57).join('')}…` : known;
}

function readEmail(typed: string, who: string, problems: ImportRemark[]): string | null {
  if (typed === '') return null;
  const parsed = emailAddress.safeParse(typed);
  if (parsed.success) return parsed.data;
  const letter = strangeLetter(typed);
  problems.push(letter === null ? problem('email', 'email-incomplete', { who }) : problem('email', 'email-strange-letter', { letter, who }));
  return null;
}

/** Several teams stand in one cell with semicolons between them; a semicolon of a name follows a backslash. */
function readTeams(cell: string, fit: (name: string) => string | null): readonly string[] | null {
  if (cell === '') return null;
  if (cell.toLowerCase() === noneWord) return [];
  const names = cell.match(/(?:\\[\\;]|[^;])+/g) ?? [];
  const fitting = names.map((name) => name.replace(/\\([\\;])/g, '$1').trim()).filter((name) => name !== '').map(fit);
  const byKey = new Map(fitting.filter((name) => name !== null).map((name) => [teamKey(name), name]));
  return [...byKey.values()];
}

/** The cell that `readWish` reads these teams from. */
export function teamsCell(names: readonly string[]): string {
  const cell = names.map((name) => name.replace(/[\\;]/g, '\\$&')).join('; ');
  // A team of that name is told from no team by the semicolon behind it.
  return cell.toLowerCase() === noneWord ? `${cell};` : cell;
}

/** Two teams of an organisation cannot have names with the same key. */
export function teamKey(name: string): string {
  return name.toLowerCase();
}

function spoken({ issues }: z.ZodError): string {
  const message = issues[0]?.message ?? 'It cannot be stored';
  return message.charAt(0).toLowerCase() + message.slice(1);
}
