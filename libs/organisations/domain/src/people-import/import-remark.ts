import { complete, type Words } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { importField, type ImportField } from './import-field';

/** What can be wrong with a row, so that it cannot be imported: code → sentence, which says what to do. */
export const problemSentences = {
  'email-missing': 'Enter an email address for {who}',
  'email-incomplete': 'Enter a complete email address for {who}, like name@example.com',
  'email-strange-letter': '{letter} in the address of {who} is no letter of an email address, though it may look like one. Type the address again',
  'email-not-allowed': '{who}: {reason}',
  'email-fixed': '{who} is known here with the address {known}, and signs in or was invited with it. Use that address',
  'email-of-another': 'The address {email} is that of {known}, and the external id is not. Correct one of the two',
  'name-missing': 'Enter a name for {who}',
  'value-unfit': '{field} of {who}: {reason}',
  'date-unclear': 'Enter the date for {who} as YYYY-MM-DD, such as 2026-06-18',
  'role-unknown': 'A file can give the role Organisation admin and no other. Leave the cell of {who} empty, or enter that',
  'person-repeated': '{who} stands in {rows} too. Skip all but one',
  'manager-unknown': 'Nobody in Waymark or in this file has the address or external id {manager}, given as the manager of {who}. Correct it',
  'manager-unclear': '{manager}, the manager of {who}, is the external id of one person and the address of another. Enter the other one of the two',
  'manager-self': '{who} cannot be their own manager. Choose someone else',
  'manager-away': '{manager}, the manager of {who}, is {status}. Choose someone else',
  'manager-circle': 'From {day} this would close a circle: {circle}. Choose someone else for one of them',
} as const;
export type ProblemCode = keyof typeof problemSentences;

/** What somebody should look at before a row is imported as it is. */
export const warningSentences = {
  'email-upper-case': 'Read as {email}',
  'email-alike': 'Looks like {other}, the address of {known}. Is it the same person?',
  'name-shared': '{known} has the same name ({other}). Is it the same person?',
  'team-alike': 'There is no team {team}, so it would be created. There is {other}',
  'role-given': 'Would become an organisation admin, who changes people and roles',
  'role-later': 'Becomes no organisation admin yet, for they have not joined or are suspended. Import the row again when they are active',
  'manager-left-out': 'The manager stands in row {row}, which would not be imported. Nobody would manage {who} yet',
  'from-unused': 'A day without a manager changes nothing',
  'not-active': 'Is {status} and stays so',
} as const;
export type WarningCode = keyof typeof warningSentences;

/** A problem or a warning about one cell of a row, or with `field` null about the row. */
export const importRemark = z.object({
  field: importField.nullable(),
  code: z.string(),
  message: z.string(),
  /** What the cell could be instead, where one thing suggests itself. */
  suggestion: z.string().nullable(),
});
export type ImportRemark = z.infer<typeof importRemark>;

export function problem<Code extends ProblemCode>(field: ImportField | null, code: Code, words: Words<(typeof problemSentences)[Code]>): ImportRemark {
  return { field, code, message: complete<string>(problemSentences[code], words), suggestion: null };
}

export function warning<Code extends WarningCode>(
  field: ImportField | null,
  code: Code,
  words: Words<(typeof warningSentences)[Code]>,
  suggestion: string | null = null,
): ImportRemark {
  return { field, code, message: complete<string>(warningSentences[code], words), suggestion };
}
