import { comparable, Unreadable } from '@waymark/foundation/kernel';
import { isCasePackage, readCaseJson } from './case-json';
import type { ProfileDraft, ProfileFormat } from './draft';
import { byLine, draftWarningOf, type DraftWarning } from './draft-warning';
import { readFedipText } from './fedip-text';
import { finishDraft } from './finished-draft';
import { RoleLevelReader, type RoleChoice, type RoleLevelEvent } from './government-roles-csv';
import { skillColumns } from './government-skills-csv';
import { maxProfileBytes, maxStreamBytes, requireText } from './input-text';
import { parseJson, type JsonNode } from './json-text';
import { type ProfileRefusal, unreadable } from './refusal';
import { roleColumns } from './role-level';
import { isWaymarkProfile, readWaymarkJson } from './waymark-json';

export interface ParseOptions extends RoleChoice {
  /** Absent: found out from the text itself. */
  readonly format?: ProfileFormat | undefined;
}

/** What was read: one draft, or one for each role level of `roles.csv`; or why the input is refused as a whole. */
export type ProfileReading =
  | {
      readonly ok: true;
      readonly format: ProfileFormat;
      readonly drafts: readonly ProfileDraft[];
      /** What concerns the file and none of the drafts alone. */
      readonly warnings: readonly DraftWarning[];
    }
  | { readonly ok: false; readonly refusal: ProfileRefusal };

/**
 * Reads a role profile from a text of at most 5 MB, or 50 MB of `roles.csv`, in any format that is known. It needs nothing but the text, never
 * guesses and never completes: what is not certain is a warning of the draft, and what cannot be told apart is
 * refused with the reason, the line and the column.
 */
export function parseProfile(input: string, options: ParseOptions = {}): ProfileReading {
  try {
    const text = withoutMark(input);
    const isStream = (options.format ?? 'government-roles-csv') === 'government-roles-csv' && beginsAsRoleLevels(text);
    requireText(text, isStream ? maxStreamBytes : maxProfileBytes);
    const root = isJson(text, options) ? parseJson(text) : null;
    const format = options.format ?? detectFormat(text, root);
    if (format !== 'government-roles-csv') requireNoChoice(options);
    return { ok: true, format, ...readAs(format, text, root, options) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/**
 * The one draft of a reading, with what concerns the file among its warnings; null where there are several.
 */
export function onlyDraft({ drafts, warnings }: Extract<ProfileReading, { ok: true }>): ProfileDraft | null {
  const [draft, ...others] = drafts;
  if (draft === undefined || others.length > 0) return null;
  return { ...draft, warnings: [...draft.warnings, ...warnings].toSorted(byLine) };
}

/**
 * The format of a text. Its first line tells the government framework's files, its first character JSON; anything else
 * is read as the published text.
 * @throws Unreadable where it is JSON of another kind, or the framework's list of skills.
 */
function detectFormat(text: string, root: JsonNode | null): ProfileFormat {
  if (root !== null) return detectJson(root);
  if (beginsAsRoleLevels(text)) return 'government-roles-csv';
  if (countColumns(text, skillColumns) >= 2) throw unreadable('skills-file', { line: 1, column: 1 }, {});
  return 'fedip-text';
}

function isJson(text: string, { format }: ParseOptions): boolean {
  if (format !== undefined) return format === 'case-json' || format === 'waymark-json';
  return text.trimStart().startsWith('{') && !beginsAsRoleLevels(text);
}

/** Whether a text, of which the first 10,000 characters are enough, is `roles.csv`, which is read as a stream. */
export function beginsAsRoleLevels(text: string): boolean {
  return countColumns(text, roleColumns) >= 2;
}

const inBothFiles = new Set<string>(roleColumns.filter((column) => (skillColumns as readonly string[]).includes(column)));

type Read = Pick<Extract<ProfileReading, { ok: true }>, 'drafts' | 'warnings'>;

function readAs(format: ProfileFormat, text: string, root: JsonNode | null, choice: RoleChoice): Read {
  switch (format) {
    case 'fedip-text':
      return one(withLostCharacters(readFedipText(text), text));
    case 'case-json':
      return one(readCaseJson(root ?? parseJson(text)));
    case 'waymark-json':
      return one(readWaymarkJson(root ?? parseJson(text)));
    case 'government-roles-csv':
      return several(text, choice);
  }
}

function one(draft: ProfileDraft): Read {
  return { drafts: [finishDraft(draft)], warnings: [] };
}

function several(text: string, choice: RoleChoice): Read {
  const reader = new RoleLevelReader(choice);
  return gathered([...reader.push(text), ...reader.end()]);
}

/** The drafts and the warnings of some events. */
export function gathered(events: readonly RoleLevelEvent[]): Read {
  return {
    drafts: events.flatMap((event) => (event.kind === 'draft' ? [event.draft] : [])),
    warnings: events.flatMap((event) => (event.kind === 'warning' ? [event.warning] : [])),
  };
}

function detectJson(root: JsonNode): ProfileFormat {
  if (isCasePackage(root)) return 'case-json';
  if (isWaymarkProfile(root)) return 'waymark-json';
  throw unreadable('format-unknown', { line: root.line, column: root.column }, {});
}

/**
 * How many of these columns the first line of a text names, apart from those that both of the framework's files have.
 * Semicolons and tabs count here too: a file that divides its cells so is refused for what it is.
 */
function countColumns(text: string, columns: readonly string[]): number {
  const line = /^[^\r\n]*/.exec(withoutMark(text).trimStart().slice(0, 10_000))?.[0] ?? '';
  const named = new Set(line.split(/[,;\t]/).map((name) => comparable(name.replaceAll('"', ''))));
  return columns.filter((column) => named.has(comparable(column)) && !inBothFiles.has(column)).length;
}

function withLostCharacters(draft: ProfileDraft, text: string): ProfileDraft {
  if (!text.includes('\uFFFD')) return draft;
  const lines = text.split(/\r\n|\n|\r/);
  const lost = lines.flatMap((content, index) =>
    content.includes('\uFFFD') ? [draftWarningOf('replacement-character', index + 1, { line: index + 1 })] : [],
  );
  return { ...draft, warnings: [...draft.warnings, ...lost].toSorted(byLine) };
}

function requireNoChoice({ role, level }: RoleChoice): void {
  if (role !== undefined || level !== undefined) throw unreadable('choice-needless', { line: 1, column: 1 }, {});
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
