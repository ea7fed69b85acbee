import type { IconName, TagKind } from '@waymark/foundation/ui';
import type { ImportCounts, ImportField, ImportRowsShown, ImportRowView, ImportStep } from '@waymark/organisations/domain';

/** The steps of importing people. */
export const importSteps = ['Choose a file', 'Match columns', 'Check the dry run', 'Import'] as const;

/** "1 person", "40 people". */
export function people(count: number): string {
  return count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`;
}

/** "1 row", "2 rows". */
export function rows(count: number): string {
  return count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`;
}

/** Whom a plan would add or change. */
export function toImport({ created, changed }: ImportCounts): number {
  return created + changed;
}

/** What the button of the plan does: "Import 40 people, skip 2 rows". */
export function importButton(counts: ImportCounts): string {
  const leftOut = counts.wrong + counts.skipped;
  return `Import ${people(toImport(counts))}${leftOut === 0 ? '' : `, skip ${rows(leftOut)}`}`;
}

interface ResultLook {
  readonly word: string;
  readonly icon: IconName;
  readonly kind: TagKind;
}

/** How what would happen with a row is shown. */
export function resultOf({ outcome, warnings }: Pick<ImportRowView, 'outcome' | 'warnings'>): ResultLook {
  if (outcome === 'WRONG') return { word: 'Problem', icon: 'circle-alert', kind: 'bad' };
  if (outcome === 'SKIPPED') return { word: 'Skipped', icon: 'circle-slash', kind: 'outline' };
  if (warnings.length > 0) return { word: 'Warning', icon: 'triangle-alert', kind: 'warn' };
  if (outcome === 'CHANGED') return { word: 'Update', icon: 'pencil', kind: 'info' };
  if (outcome === 'CREATED') return { word: 'New', icon: 'user-plus', kind: 'ok' };
  return { word: 'No change', icon: 'minus', kind: 'neutral' };
}

export interface RowFilter {
  readonly show: ImportRowsShown;
  readonly words: string;
  readonly icon: IconName | null;
  readonly count: number;
}

/** The choices of rows, without those that have none. */
export function rowFilters(counts: ImportCounts): RowFilter[] {
  const all: RowFilter[] = [
    { show: 'TO_CHECK', words: 'To check', icon: null, count: counts.toCheck },
    { show: 'ALL', words: 'All rows', icon: null, count: counts.rows },
    { show: 'PROBLEM', words: 'Problem', icon: 'circle-alert', count: counts.wrong },
    { show: 'WARNING', words: 'Warning', icon: 'triangle-alert', count: counts.warned },
    { show: 'CREATED', words: 'New', icon: null, count: counts.created },
    { show: 'CHANGED', words: 'Update', icon: null, count: counts.changed },
    { show: 'UNCHANGED', words: 'No change', icon: null, count: counts.unchanged },
    { show: 'SKIPPED', words: 'Skipped', icon: null, count: counts.skipped },
  ];
  return all.filter(({ show, count }) => count > 0 || show === 'TO_CHECK' || show === 'ALL');
}

/** What is being done, while people are imported. */
export const stepWords: Record<ImportStep, string> = {
  CHECKING: 'Checking once more that nothing has changed',
  PEOPLE: 'Adding and updating people',
  TEAMS: 'Putting people in their teams',
  REPORTING_LINES: 'Setting who manages whom',
  ACCOUNT: 'Writing the account of it',
};

/** The columns of the table, each with the fields that stand in it. */
export const shownColumns: readonly { readonly heading: string; readonly fields: readonly ImportField[] }[] = [
  { heading: 'Email address', fields: ['email'] },
  { heading: 'Teams', fields: ['teams'] },
  { heading: 'Job title', fields: ['jobTitle', 'role'] },
  { heading: 'Manager', fields: ['manager', 'from'] },
];
