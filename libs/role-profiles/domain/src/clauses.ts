import { oneLine } from '@waymark/foundation/kernel';
import { afterListMark, beginsWithBullet } from './source-text';

/** A piece of a level description. All pieces in a row are the description again, character for character. */
export interface DescriptionPiece {
  readonly text: string;
  /** What a person can show evidence for, as a sentence of its own; null for what lies between clauses. */
  readonly clause: string | null;
}

/**
 * Splits a level description into its clauses: from one "You can …" to the next, or the lines of a list after words
 * such as "You can:". It is a proposal that a person confirms; `joinPieces` takes it back.
 */
export function splitDescription(description: string): DescriptionPiece[] {
  const hasList = description.split('\n').some((line) => beginsWithBullet(line.trim()));
  return hasList ? splitList(description) : splitSentences(description);
}

/** The description that the pieces were split from. */
export function joinPieces(pieces: readonly DescriptionPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** The clauses of a level description, each as a sentence of its own. */
export function clausesOf(description: string): string[] {
  return splitDescription(description).flatMap(({ clause }) => (clause === null ? [] : [clause]));
}

/**
 * Whether clauses say all that the description says, and nothing else: put in a row they are its words, or those of
 * its proposed clauses, where the words before a list stand in each of them. White space counts for nothing.
 */
export function coverDescription(clauses: readonly string[], description: string): boolean {
  const words = oneLine(clauses.join(' '));
  return words === oneLine(description) || words === oneLine(clausesOf(description).join(' '));
}

function splitSentences(description: string): DescriptionPiece[] {
  const starts = [...description.matchAll(/(?<=^|[.!?…]["”’)]?\s+|\n\s*)You can\b/g)].map(({ index }) => index);
  const cuts = starts[0] === 0 ? starts : [0, ...starts];
  return cuts.flatMap((start, index) => pieceOf(description.slice(start, cuts[index + 1])));
}

function splitList(description: string): DescriptionPiece[] {
  const lines = description.split(/(?<=\n)/);
  let leadIn = '';
  return lines.flatMap((line) => {
    const words = line.trim();
    const item = beginsWithBullet(words) ? afterListMark(words) : null;
    if (item !== null) return withSpaceApart(line, leadIn === '' ? item : `${leadIn} ${item}`);
    leadIn = words.endsWith(':') ? words.slice(0, -1) : leadIn;
    return words.endsWith(':') ? [{ text: line, clause: null }] : pieceOf(line);
  });
}

function pieceOf(text: string): DescriptionPiece[] {
  const words = text.trim();
  if (text === '') return [];
  return words === '' ? [{ text, clause: null }] : withSpaceApart(text, words);
}

/** The white space after a clause is a piece of its own, so that the clause is just its words. */
function withSpaceApart(text: string, clause: string): DescriptionPiece[] {
  const words = text.trimEnd();
  const space = text.slice(words.length);
  return space === '' ? [{ text, clause }] : [{ text: words, clause }, { text: space, clause: null }];
}
