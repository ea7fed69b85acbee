import { csvRow, csvStart } from '@waymark/foundation/kernel';
import { fieldWords, importField, type ImportField } from './import-field';
import { teamsCell } from './import-row';

/** A member as they stand in an export. */
export interface ExportedPerson {
  readonly externalId: string | null;
  readonly email: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly teams: readonly string[];
  /** The address of who manages them today, and since when. */
  readonly manager: string | null;
  readonly from: string | null;
  readonly isAdmin: boolean;
}

/** The first row of an export, with the mark by which spreadsheets know UTF-8. */
export function exportHeadings(): string {
  return `${csvStart}${csvRow(importField.options.map((field) => fieldWords[field]))}`;
}

/** The row of a member in an export, which imported again changes nothing. */
export function exportRow(person: ExportedPerson): string {
  const cells: Record<ImportField, string | null> = {
    ...person,
    teams: teamsCell(person.teams),
    role: person.isAdmin ? 'Organisation admin' : null,
  };
  return csvRow(importField.options.map((field) => cells[field]));
}
