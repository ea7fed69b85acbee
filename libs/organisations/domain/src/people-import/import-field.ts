import { comparable } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** What a column of a file of people can hold. */
export const importField = z.enum(['externalId', 'email', 'name', 'jobTitle', 'teams', 'manager', 'from', 'role']);
export type ImportField = z.infer<typeof importField>;

/** What each field is called, which is also its heading in a file that Waymark writes. */
export const fieldWords: Record<ImportField, string> = {
  externalId: 'External id',
  email: 'Email address',
  name: 'Name',
  jobTitle: 'Job title',
  teams: 'Teams',
  manager: 'Manager',
  from: 'Manager from',
  role: 'Waymark role',
};

/**
 * Other headings that are certain. “Role” is not among them, because it is a job in most files, nor is “Start date”,
 * which is when somebody was employed.
 */
const otherHeadings: Record<ImportField, readonly string[]> = {
  externalId: ['externalid', 'id', 'employee id', 'employee number', 'staff id', 'staff number', 'payroll number', 'personnel number'],
  email: ['email', 'e-mail', 'e-mail address', 'work email', 'work email address', 'mail'],
  name: ['full name', 'display name', 'person'],
  jobTitle: ['jobtitle', 'job', 'position', 'post'],
  teams: ['team', 'team(s)', 'team name'],
  manager: ['line manager', 'manager email', 'manager’s email', 'manager email address', 'manager’s email address', 'manager id', 'manager external id', 'manager’s external id', 'reports to'],
  from: ['from', 'from date', 'manager since', 'reports to from', 'since'],
  role: ['organisation role', 'access role', 'waymark access'],
};

const fieldByHeading = new Map(
  importField.options.flatMap((field) => [fieldWords[field], ...otherHeadings[field]].map((heading) => [headingKey(heading), field] as const)),
);

/** A heading for comparing: two headings with the same key are the same to a person. */
export function headingKey(heading: string): string {
  return comparable(heading.replaceAll('_', ' ')).replaceAll('’', "'");
}

/** Which field each column holds: null for a column that is left out. */
export type ColumnFields = readonly (ImportField | null)[];

/**
 * The fields of some headings: what a person has said of the same heading before, and otherwise what is certain. Of
 * two columns for one field the first has it.
 */
export function fieldsOfHeadings(headings: readonly string[], remembered: ReadonlyMap<string, ImportField | null>): ColumnFields {
  const taken = new Set<ImportField>();
  const wanted = headings.map((heading) => {
    const key = headingKey(heading);
    return remembered.has(key) ? (remembered.get(key) ?? null) : (fieldByHeading.get(key) ?? null);
  });
  return wanted.map((field) => {
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** What is wrong with what the columns are said to hold, in a sentence; null where rows can be read. */
export function fieldsRefusal(fields: ColumnFields): string | null {
  const chosen = fields.filter((field) => field !== null);
  const twice = chosen.find((field, index) => chosen.indexOf(field) !== index);
  if (twice !== undefined) return `Two columns are matched to ${fieldWords[twice]}. Match one of them to something else, or leave it out.`;
  const tells = chosen.includes('email') || chosen.includes('externalId');
  return tells ? null : 'No column is matched to Email address or External id, so nobody can be told apart. Match one of them.';
}
