import type { AnsweredWarning } from '@waymark/role-profiles/domain';

/** How a line of the source is shown. */
type LineLook = 'plain' | 'record' | 'left-out';

interface SourceLine {
  /** 1-based. */
  number: number;
  text: string;
  look: LineLook;
}

/** Lines that the browser lays out only when they come near. */
export interface LineBlock {
  first: number;
  lines: SourceLine[];
}

const leftOutCodes = new Set(['page-furniture', 'line-left-over', 'row-repeated', 'row-not-in-use', 'row-empty', 'row-not-placed']);
const blockSize = 100;
/** A record that begins with a longer line has no title that would stand out. */
const longestTitle = 90;

/**
 * The lines of a source in blocks, each line marked as the beginning of a record or as left out. `firstLine` is its
 * number in the file: of a file of many roles only a part is kept.
 */
export function sourceBlocks({ text, firstLine }: { text: string; firstLine: number }, recordLines: ReadonlySet<number>, warnings: readonly Pick<AnsweredWarning, 'code' | 'line'>[]): LineBlock[] {
  const leftOut = new Set(warnings.filter(({ code }) => leftOutCodes.has(code)).map(({ line }) => line));
  const lines = text.split(/\r\n|\n|\r/).map((words, index): SourceLine => {
    const number = firstLine + index;
    return { number, text: words, look: leftOut.has(number) ? 'left-out' : recordLines.has(number) && words.length <= longestTitle ? 'record' : 'plain' };
  });
  const blocks: LineBlock[] = [];
  for (let first = 0; first < lines.length; first += blockSize) blocks.push({ first: firstLine + first, lines: lines.slice(first, first + blockSize) });
  return blocks;
}

/** How many lines the source has. */
export function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}
