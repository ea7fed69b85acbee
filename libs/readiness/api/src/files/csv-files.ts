import type { NamedLevel } from '@waymark/evidence/domain';
import { csvRow, csvStart } from '@waymark/foundation/kernel';
import type { Attachment } from '@waymark/foundation/server';
import { bandNames, type Band, type MeasuredRequirement } from '@waymark/readiness/domain';

type Cell = string | number | null;

/** A table as a file that spreadsheets open: a heading for each column, and the rows. */
export function csvFile(name: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): Attachment {
  const text = `${csvStart}${[headings, ...rows].map(csvRow).join('')}`;
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content: inOnePiece(text) };
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** A level by number and name, as it is always written. */
export function levelText(level: NamedLevel | null): string | null {
  return level === null ? null : `${level.ordinal} ${level.name}`;
}

export function bandText(band: Band | null): string | null {
  return band === null ? null : bandNames[band];
}

/** A status in a word, for a column of its own. */
export const statusWords: Readonly<Record<MeasuredRequirement['status'], string>> = {
  WAIVED: 'Waived',
  MET: 'Met',
  EXPIRING: 'Met, expires soon',
  LAPSED: 'Lapsed',
  REVOKED: 'Revoked',
  GAP: 'Below',
  NOT_ASSESSED: 'Nothing confirmed',
};

/** A cell of a table of people: what is held of what is asked for, and what else there is to say. */
export function cellText(status: MeasuredRequirement['status'], attained: number, required: number): string {
  if (status === 'GAP') return `${attained} of ${required}`;
  return attained === 0 ? statusWords[status] : `${attained}, ${statusWords[status]}`;
}
