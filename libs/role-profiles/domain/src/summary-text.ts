import { quoted } from '@waymark/foundation/kernel';
import type { SummaryDraft } from './draft';
import type { WarningCode, WarningWords } from './draft-warning';
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
  const others = parts.filter((part) => !items.has(part) && !isLoneBullet(part.text));
  const firstItem = [...items.keys()][0];
  const before = firstItem === undefined ? others : others.filter(({ line }) => line < firstItem.line);
  const afterList = others.slice(before.length);
  const leadIn = leadInOf(before);
  for (const { line } of afterList) warnings.warn('text-after-list', line, {});
  for (const { line, text } of emptyItems(parts)) warnings.warn('line-left-over', line, { line, text: quoted(text) });
  if (firstItem === undefined) tellMissingBullets(before, warnings);
  return {
    text: [...before.filter((part) => part !== leadIn), ...afterList].map(({ text }) => text).join('\n\n'),
    leadIn: leadIn?.text ?? null,
    responsibilities: [...items.values()],
    line: parts[0]?.line ?? null,
    responsibilityLines: [...items.keys()].map(({ line }) => line),
  };
}

/** The words that lead to the list: the last before it, where they end in a colon. */
function leadInOf(before: readonly SummaryPart[]): SummaryPart | undefined {
  const last = before.at(-1);
  return last?.text.endsWith(':') === true ? last : undefined;
}

function tellMissingBullets(parts: readonly SummaryPart[], warnings: WarningSink): void {
  const leading = parts.findLast(({ text }) => text.endsWith(':'));
  if (leading !== undefined) warnings.warn('list-without-bullets', leading.line, { leadIn: quoted(leading.text) });
}

/** The parts that are lines of a list, with their text. A bullet on a line of its own belongs to the next line. */
function listItems(parts: readonly SummaryPart[]): Map<SummaryPart, string> {
  const items = new Map<SummaryPart, string>();
  for (const [index, part] of parts.entries()) {
    const above = parts[index - 1];
    if (isLoneBullet(part.text)) continue;
    const text = afterListMark(part.text) ?? (above !== undefined && isLoneBullet(above.text) ? part.text : null);
    if (text !== null) items.set(part, text);
  }
  return items;
}

/** The bullets that no text follows. */
function emptyItems(parts: readonly SummaryPart[]): SummaryPart[] {
  return parts.filter(({ text }, index) => {
    const next = parts[index + 1];
    return isLoneBullet(text) && (next === undefined || isLoneBullet(next.text) || afterListMark(next.text) !== null);
  });
}
