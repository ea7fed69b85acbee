import type { SummaryDraft } from './draft';
import type { WarningCode, WarningWords } from './draft-warning';
import { quoted } from './sentence';
import { afterListMark, isLoneBullet } from './source-text';

/** A paragraph of a summary, or a line of its list. */
export interface SummaryPart {
  readonly text: string;
  readonly line: number;
}

/** Takes what the reading of a summary is not certain of. */
export interface WarningSink {
  warn<Code extends WarningCode>(code: Code, line: number, words: WarningWords<Code>): void;
}

/**
 * Reads a summary: its text, the words that lead to its list ("At this role level, you will:") and the list's lines
 * as responsibilities, without their bullets. Text after the list is kept at the end of the text.
 */
export function readSummary(parts: readonly SummaryPart[], warnings: WarningSink): SummaryDraft {
  const items = listItems(parts);
  const firstItem = parts.findIndex((part) => items.has(part));
  const before = parts.slice(0, firstItem === -1 ? parts.length : firstItem);
  const after = firstItem === -1 ? [] : parts.slice(firstItem);
  const leadIn = before.findLast(({ text }) => text.endsWith(':')) ?? null;
  const isLast = leadIn !== null && leadIn === before.at(-1);
  const afterList = after.filter((part) => !items.has(part) && !isLoneBullet(part.text));
  for (const { line } of afterList) warnings.warn('text-after-list', line, {});
  if (leadIn !== null && firstItem === -1) warnings.warn('list-without-bullets', leadIn.line, { leadIn: quoted(leadIn.text) });
  const words = isLast ? before.slice(0, -1) : before;
  const responsibilities = [...items];
  return {
    text: [...words, ...afterList].map(({ text }) => text).join('\n\n'),
    leadIn: isLast ? leadIn.text : null,
    responsibilities: responsibilities.map(([, text]) => text),
    line: parts[0]?.line ?? null,
    responsibilityLines: responsibilities.map(([{ line }]) => line),
  };
}

/** The parts that are lines of a list, with their text. A bullet on a line of its own belongs to the next line. */
function listItems(parts: readonly SummaryPart[]): Map<SummaryPart, string> {
  const items = new Map<SummaryPart, string>();
  for (const [index, part] of parts.entries()) {
    const above = parts[index - 1];
    const text = above !== undefined && isLoneBullet(above.text) ? part.text : afterListMark(part.text);
    if (text !== null && !isLoneBullet(part.text)) items.set(part, text);
  }
  return items;
}
