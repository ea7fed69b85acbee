import { complete, type Words } from '@waymark/foundation/kernel';
import * as z from 'zod';

/**
 * What a reader is not certain of: code → what it is about and its sentence. `content`: somebody should look before
 * the profile is approved. `layout`: how the text was laid out, or a line that holds nothing of the profile.
 */
export const warningVocabulary = {
  'line-left-over': ['content', 'Line {line} was not understood and is left out: {text}'],
  'line-read-twice': ['content', 'Line {line} was read twice: {text}'],
  'level-text-cut-off': ['content', 'The level description of “{name}” stops in the middle of a sentence. It is kept as it stands'],
  'title-missing': ['content', 'The profile has no title in front of its first section'],
  'title-unclear': ['content', '{count} lines stand in front of the first section, so it is not certain which of them is the title'],
  'cells-out-of-step': ['content', 'The title {title} reads like a description, so the cells here may be out of step'],
  'cell-empty': ['content', 'The cell “{column}” is empty'],
  'depth-unknown': ['content', '“{depth}” is not a depth that is known. It is kept as it is written'],
  'type-unknown': ['content', '“{type}” is not a type that is known. It is kept as it is written and grouped under other'],
  'level-mismatch': ['content', '“{name}” says level {ordinal}, but “{level}” is step {known} of its scale. Both are kept as they are written'],
  'list-without-bullets': ['content', 'No bullets follow {leadIn}, so what comes after it is kept in the summary and not as responsibilities'],
  'text-after-list': ['content', 'This text stands after the responsibilities. It is kept at the end of the summary'],
  'replacement-character': ['content', 'Line {line} holds the sign for a character that was lost (U+FFFD)'],
  'title-repeated': ['content', '“{title}” stands {count} times among the {section}. The keys of the later ones end in a number'],
  'level-name-differs': ['content', '“{name}” calls step {ordinal} of the scale {scale} “{level}”. The scale calls it “{known}”'],
  'level-not-on-scale': ['content', '“{name}” wants step {ordinal} of the scale {scale}, which has no such step. It is kept as it is written and counts for nothing until it has a level'],
  'skill-repeated': ['content', '“{name}” has another row at line {first} that says something else. Both are kept'],
  'skill-described-twice': ['content', '“{name}” is described at line {first} already, in other words, which are the ones that count'],
  'description-missing': ['content', 'The file says “{placeholder}” for the {field} of “{name}”, so it is left empty'],
  'level-unknown': ['content', 'The row of “{name}” has the level “{level}”, which is not of the framework’s scale. The row is left out'],
  'row-repeated': ['layout', 'The row of “{name}” at lines {line} to {last} repeats the row at line {first}. It is folded into that one'],
  'row-not-in-use': ['layout', 'The row of “{role}” and “{name}” is marked NOT IN USE. It is left out'],
  'row-empty': ['layout', 'Line {line} has only empty cells'],
  'row-not-placed': ['content', 'The row has no {column}, so it belongs to no role level. It is left out'],
  'row-disagrees': ['content', 'The {column} of this row differs from the one at line {first}, which is kept'],
  'rows-not-chosen': ['layout', '{count} rows belong to other roles and levels than the chosen one'],
  'invisible-characters': ['layout', '“{name}” is written with characters that cannot be seen. They are left out of the name'],
  'page-furniture': ['layout', 'A button or footer of the web page is left out: {text}'],
  'no-blank-lines': ['layout', 'The text has no blank lines, so every line was read as a cell of its own'],
  'lines-joined': ['layout', 'The text is wrapped at {width} characters, so the lines of a paragraph were joined'],
  'column-header-missing': ['layout', 'The titles of the columns of {section} are missing. Its cells were read in the usual order'],
  'section-repeated': ['layout', '{section} goes on here after other sections'],
  'column-unknown': ['content', 'The column “{column}” is not one that is known. It was not read'],
  'field-not-read': ['layout', '“{field}” is not read. It stands here {count} times'],
  'earlier-warnings': ['layout', 'The warnings in this file are of an earlier reading and are not kept'],
  'setting-without-requirement': ['content', 'There is no requirement with the key “{key}”, so its settings are left out'],
  'clauses-not-kept': ['content', 'The sentences given for “{title}” are not its level description word for word, so it is split anew'],
  'item-with-items-below': ['content', '“{title}” has other items below it. It is read as an item of its own, like those'],
  'item-repeated': ['content', 'The identifier “{identifier}” is used by another item too, at line {first}. Both are kept'],
  'association-not-read': ['content', 'The association “{type}” of “{title}” is not read'],
} as const satisfies Record<string, readonly ['content' | 'layout', string]>;

export type WarningCode = keyof typeof warningVocabulary;
const codes = Object.keys(warningVocabulary) as [WarningCode, ...WarningCode[]];

/** Something that a reader is not certain of, with the line it is about. */
export const draftWarning = z.object({ code: z.enum(codes), line: z.int().min(1), message: z.string() });
export type DraftWarning = z.infer<typeof draftWarning>;

/** What has to be said with a warning of this code. */
export type WarningWords<Code extends WarningCode> = Words<(typeof warningVocabulary)[Code][1]>;

/** The warning with this code about this line. */
export function draftWarningOf<Code extends WarningCode>(code: Code, line: number, words: WarningWords<Code>): DraftWarning {
  return { code, line, message: `${complete<string>(warningVocabulary[code][1], words)}.` };
}

/** Whether somebody should look at it before the profile is approved. */
export function isAboutContent({ code }: Pick<DraftWarning, 'code'>): boolean {
  return warningVocabulary[code][0] === 'content';
}

/** The order of warnings: that of the lines they are about. */
export function byLine(one: DraftWarning, other: DraftWarning): number {
  return one.line - other.line;
}
