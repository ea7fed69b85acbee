import { refusalsOf, textRefusals } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** Why an input is refused as a whole: code → sentence. Nothing of a refused input is kept. */
export const refusalSentences = {
  ...textRefusals,
  empty: 'There is nothing to read: the text is empty',
  'not-text': 'This is {what}, not text. Copy its text and paste that',
  html: 'This is HTML, the code of a web page. Copy what the page shows and paste that',
  'no-section': 'No section of a role profile begins anywhere in this text, such as Summary, Work Activity Components or Organisation Skills',
  'format-unknown': 'This is JSON, but neither a CASE package nor Waymark’s own',
  'skills-file': 'This is the framework’s list of skills. It fills in descriptions of levels and holds no role profile',
  'heading-unclear': 'This line reads {text}, but what follows it does not belong to that heading, so it is not certain where a section begins',
  'several-profiles': 'A second summary begins here. Import one role profile at a time',
  'cells-run-together': 'This line follows the one above without a blank line, so it is not certain whether they are one cell or two',
  'records-not-told-apart': 'The records of {section} cannot be told apart: {reason}',
  'too-many-lines': 'From here on the text has more than {limit} lines that are not blank, which no role profile has',
  'too-many-values': 'From here on the JSON holds more than {limit} values, which no role profile has',
  'too-many-requirements': 'This is requirement number {count}. A profile has at most {limit}',
  'too-many-rows': 'From here on the file has more than {limit} rows, which no framework has',
  'too-many-role-levels': 'This is role level number {count}. A file may have at most {limit}',
  'too-long': 'The {field} here has more than {limit} characters, which is too long for one',
  'columns-missing': 'The first row does not name these columns: {columns}',
  'columns-divided': 'The columns are divided by {divider} here. Save the file again with commas between them',
  'column-repeated': 'The column {column} is named twice',
  'row-length': 'This row has {found} cells, but there are {wanted} columns',
  'rows-apart': 'A row of {level} stands here, away from the others, which begin at line {line}. Sort the file by role and role level',
  'choice-not-found': 'There is no {choice} in this file. It has: {present}',
  'choice-needless': 'Only the government framework’s roles.csv has roles and levels to choose from',
  'json-syntax': 'The JSON is broken here: {problem}',
  'json-repeated-key': 'The key {key} stands twice in one object, so one of them would be lost',
  'json-shape': 'At {path}: {problem}',
} as const;

type RefusalCode = keyof typeof refusalSentences;
const codes = Object.keys(refusalSentences) as [RefusalCode, ...RefusalCode[]];

/** Why an input is refused, and where the reason stands. `message` is a sentence that ends with the place. */
export const profileRefusal = z.object({
  code: z.enum(codes),
  line: z.int().min(1),
  column: z.int().min(1),
  message: z.string(),
});
export type ProfileRefusal = z.infer<typeof profileRefusal>;

/** The refusal with this code at this place, to be thrown. */
export const unreadable = refusalsOf(refusalSentences);
