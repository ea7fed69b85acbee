import type { Id } from '@waymark/foundation/kernel';
import * as z from 'zod';
import type { MemberStatus } from '../member';
import type { LineSpan, NewLine } from '../reporting-line-rules';
import { importField } from './import-field';
import { importRemark } from './import-remark';

/** A member as the plan has to know them. */
export interface KnownPerson {
  readonly id: Id;
  readonly externalId: string | null;
  readonly email: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly status: MemberStatus;
  /** They sign in with their address, or were invited by it. */
  readonly hasFixedAddress: boolean;
  readonly isAdmin: boolean;
  /** The names of their teams. */
  readonly teams: readonly string[];
}

/** An organisation as the plan has to know it. */
export interface KnownOrganisation {
  /** The present day in its own time zone. */
  readonly today: string;
  readonly people: readonly KnownPerson[];
  readonly teams: readonly string[];
  /** The mail domains that new addresses may have; empty means any. */
  readonly mailDomains: readonly string[];
  /** Every line that is in force today, or on the first day that a row names, or later. */
  readonly lines: readonly LineSpan[];
}

/**
 * What happens with a row. CREATED, CHANGED and UNCHANGED are what importing would do; WRONG has to be corrected and
 * SKIPPED is left out on purpose, so neither does anything.
 */
export const rowOutcome = z.enum(['CREATED', 'CHANGED', 'UNCHANGED', 'WRONG', 'SKIPPED']);
export type RowOutcome = z.infer<typeof rowOutcome>;

/** One field that would change; null stands for nothing. */
export const fieldChange = z.object({ field: importField, from: z.string().nullable(), to: z.string().nullable() });
export type FieldChange = z.infer<typeof fieldChange>;

/** What a person is shown of a row of the plan. */
export const plannedRow = z.object({
  line: z.int(),
  outcome: rowOutcome,
  /** The member it is about; null for somebody new. */
  memberId: z.string().nullable(),
  name: z.string(),
  changes: z.array(fieldChange),
  problems: z.array(importRemark),
  warnings: z.array(importRemark),
});

/** What is done to the lines of a person; apply in this order. A new person is named by `rowReference`. */
export interface LineEffect {
  readonly remove: LineSpan | null;
  readonly shorten: LineSpan | null;
  readonly insert: NewLine | null;
}

/** What importing a row does, beyond what is shown. Null in a field: that stays. */
export interface RowEffect {
  readonly profile: { readonly externalId?: string; readonly email?: string; readonly name?: string; readonly jobTitle?: string };
  readonly teams: { readonly add: readonly string[]; readonly remove: readonly string[] } | null;
  readonly line: LineEffect | null;
  readonly makeAdmin: boolean;
}

export interface PlannedRow extends z.infer<typeof plannedRow> {
  /** Null where nothing is done. */
  readonly effect: RowEffect | null;
}

/** How many rows there are of each kind, and what else would happen. */
export const importCounts = z.object({
  rows: z.int(),
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  wrong: z.int(),
  skipped: z.int(),
  /** Rows that would be imported, but have a warning. */
  warned: z.int(),
  /** Rows that are wrong, have a warning or would change somebody. */
  toCheck: z.int(),
  /** Reporting lines that would end. */
  ended: z.int(),
  newTeams: z.int(),
  /** Members who are not in the file. They stay as they are. */
  absent: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

/** What importing a file would do, by rows in the order of the file. */
export interface PeoplePlan {
  readonly rows: readonly PlannedRow[];
  readonly newTeams: readonly string[];
  /** Members who are not in the file, by name. */
  readonly absent: readonly Pick<KnownPerson, 'id' | 'name'>[];
  readonly counts: ImportCounts;
}

/** How a person is named who has no id yet, among the ids of the plan. */
export function rowReference(line: number): string {
  return `row:${line}`;
}
