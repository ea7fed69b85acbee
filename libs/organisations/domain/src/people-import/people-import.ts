import { id, instant, line, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { importField } from './import-field';
import { importCounts, plannedRow } from './people-plan';

/**
 * MATCHING: a person has to say what the columns hold. READY: the plan stands and waits. IMPORTING: it is being carried
 * out, of which nobody sees anything until all of it is done. DONE.
 */
export const importState = z.enum(['MATCHING', 'READY', 'IMPORTING', 'DONE']);
export type ImportState = z.infer<typeof importState>;

/** For how many days a file that was not imported is kept. */
export const keptImportDays = 7;

/** The steps of carrying out an import, in their order. */
export const importStep = z.enum(['CHECKING', 'PEOPLE', 'TEAMS', 'REPORTING_LINES', 'ACCOUNT']);
export type ImportStep = z.infer<typeof importStep>;

export const importProgress = z.object({
  state: importState,
  /** Null while nothing is carried out. */
  step: importStep.nullable(),
  /** How many people the import is about. */
  people: z.int(),
});
export type ImportProgress = z.infer<typeof importProgress>;

export const importColumn = z.object({
  heading: z.string(),
  /** What it holds; null where it is left out. */
  field: importField.nullable(),
  /** Whether that is certain or was said before; otherwise a person has to look. */
  known: z.boolean(),
  /** What stands in it in the first row. */
  example: z.string(),
});

export const peopleImport = z.object({
  id,
  fileName: z.string(),
  state: importState,
  columns: z.array(importColumn),
  /** Why no row can be read with these columns, or null. */
  refusal: z.string().nullable(),
  /** Null as long as columns have to be matched. */
  counts: importCounts.nullable(),
  newTeams: z.array(z.string()),
  /** The first members by name who are not in the file. */
  absent: z.array(z.string()),
  /** The first problems, in the order of the file. */
  problems: z.array(z.object({ line: z.int(), message: z.string() })),
  /** How many members among its people have not been invited yet. */
  waitingForInvitation: z.int(),
  createdAt: instant,
  /** When the file is forgotten. */
  expiresAt: instant,
  version: z.int(),
});
export type PeopleImportView = z.infer<typeof peopleImport>;

export const peopleImportParams = z.strictObject({ importId: id });
export const uploadPeopleFields = z.strictObject({ fileName: line({ max: 200 }).optional() });
export const matchColumnsBody = z.strictObject({ fields: z.array(importField.nullable()).max(100) });

/** Which rows are shown. TO_CHECK: problems, then warnings, then changes. */
export const importRowsShown = z.enum(['TO_CHECK', 'ALL', 'PROBLEM', 'WARNING', 'CREATED', 'CHANGED', 'UNCHANGED', 'SKIPPED']);
export type ImportRowsShown = z.infer<typeof importRowsShown>;

/** A row of the plan with what stands in the file, or what a person has corrected there. */
export const importRow = plannedRow.extend({ cells: z.partialRecord(importField, z.string()) });
export type ImportRowView = z.infer<typeof importRow>;

export const importRowPage = pageOf(importRow);
export const importRowQuery = pageQuery.extend({ show: importRowsShown.default('TO_CHECK') });
export const importRowParams = z.strictObject({ importId: id, line: z.coerce.number().int().min(1).max(100_000_000) });

/** Corrects cells of a row, or says whether it is left out. The words of a cell are judged by the plan. */
export const correctRowBody = z
  .strictObject({ cells: z.partialRecord(importField, z.string().max(2000)).optional(), skipped: z.boolean().optional() })
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one thing to change');

/** Whether people who are added get their invitation now, or later when an admin says so. */
export const applyImportBody = z.strictObject({ invite: z.boolean() });
