import { codePoints } from '@waymark/foundation/kernel';
import type { LineLedger } from './line-ledger';
import { unreadable } from './refusal';
import { beginsWithBullet, type SourceLine } from './source-text';

/** A cell of a table that was pasted as text: a paragraph, mostly of one line. */
export interface TextCell {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  /** The line it begins on. */
  readonly line: number;
}

/** How a text is laid out, which decides where one cell ends and the next begins. */
export interface Layout {
  /** `paragraphs`: blank lines stand between the cells. `lines`: there is none, and each line is a cell. */
  readonly cells: 'paragraphs' | 'lines';
  /** The width that the text is wrapped at, in code points; null where lines are as long as they like. */
  readonly wrapWidth: number | null;
}

/** Text that an editor or a mail program wrapped is not narrower and not wider than this. */
const narrowestWrap = 40;
const widestWrap = 200;

/** The layout of a text, from all its lines that are not blank. */
export function layoutOf(lines: readonly SourceLine[]): Layout {
  const apart = lines.some((line, index) => index > 0 && !isNextTo(lines[index - 1], line));
  const widest = lines.reduce((most, { text }) => Math.max(most, codePoints(text)), 0);
  const mayBeWrapped = widest >= narrowestWrap && widest <= widestWrap;
  return { cells: apart || lines.length < 2 ? 'paragraphs' : 'lines', wrapWidth: mayBeWrapped ? widest : null };
}

/**
 * The cells of some lines. A bullet, or what `beginsItem` takes for one, begins a cell; a line right below another
 * belongs to it only where the text is wrapped and its first word did not fit above any more.
 * @throws Unreadable `cells-run-together` where it is not certain whether a line continues the one above.
 */
export function cellsOf(
  lines: readonly SourceLine[],
  layout: Layout,
  ledger: LineLedger,
  beginsItem: (text: string) => boolean = beginsWithBullet,
): TextCell[] {
  const groups: SourceLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const group = groups.at(-1);
    if (group === undefined || above === undefined || beginsItem(line.text) || beginsCell(above, line, layout)) groups.push([line]);
    else group.push(line);
  }
  const wrapped = groups.find((group) => group.length > 1)?.[0];
  if (wrapped !== undefined) ledger.warnOnce('lines-joined', wrapped.number, { width: layout.wrapWidth ?? widestWrap });
  return groups.map((group) => ({ text: group.map(({ text }) => text).join(' '), lines: group, line: group[0]?.number ?? 1 }));
}

function beginsCell(above: SourceLine, line: SourceLine, layout: Layout): boolean {
  if (!isNextTo(above, line)) return true;
  if (layout.cells === 'lines') {
    refuseContinuation(line);
    return true;
  }
  if (continues(above, line, layout)) return false;
  throw runTogether(line);
}

/** Whether a line is the rest of the one above: right below it, and its first word did not fit there any more. */
export function continues(above: SourceLine, line: SourceLine, { wrapWidth }: Layout): boolean {
  if (!isNextTo(above, line)) return false;
  const firstWord = /^\S+/.exec(line.text)?.[0] ?? '';
  return wrapWidth !== null && codePoints(above.text) + 1 + codePoints(firstWord) > wrapWidth;
}

/** Without blank lines a line that goes on with a small letter is the rest of the one above, and no cell. */
function refuseContinuation(line: SourceLine): void {
  if (/^\p{Ll}{2}/u.test(line.text)) throw runTogether(line);
}

function runTogether(line: SourceLine): Error {
  return unreadable('cells-run-together', { line: line.number, column: 1 }, {});
}

function isNextTo(above: SourceLine | undefined, line: SourceLine): boolean {
  return above !== undefined && line.number === above.number + 1;
}

/** The cells with every list below a cell made part of it, as its bullets stand. A first bullet has no cell above it. */
export function withLists(cells: readonly TextCell[]): TextCell[] {
  const joined: TextCell[] = [];
  for (const cell of cells) {
    const above = joined.at(-1);
    if (above !== undefined && beginsWithBullet(cell.text)) {
      joined[joined.length - 1] = { ...above, text: `${above.text}\n${cell.text}`, lines: [...above.lines, ...cell.lines] };
    } else {
      joined.push(cell);
    }
  }
  return joined;
}

/**
 * Refuses a list below a cell that is a name of something, such as a title: which cell it belongs to is not certain.
 * @throws Unreadable `records-not-told-apart`
 */
export function refuseLists(section: string, names: readonly TextCell[]): void {
  const listed = names.find(({ text }) => text.includes('\n'));
  if (listed === undefined) return;
  throw unreadable('records-not-told-apart', { line: listed.line, column: 1 }, { section, reason: 'a list follows this cell, which has no place for one' });
}
