import type { Place } from './place';
import { complete, type Words } from './sentence';

/** Why bytes or the cells of a table cannot be read at all, whatever they are about: code → sentence. */
export const textRefusals = {
  'too-large': 'The text is larger than {limit}, the most that can be read',
  'not-utf8': 'The file is not in UTF-8. Save it again as UTF-8',
  'control-character': 'Here is a control character ({character}), so this is not plain text',
  'broken-character': 'Here is half of a character (a lone surrogate), so the text was damaged on its way',
  'quote-unexpected': 'A quotation mark stands inside a cell that does not begin with one',
  'quote-not-followed': 'After the closing quotation mark of a cell comes neither another cell nor the end of the row',
  'quote-not-closed': 'The quotation mark that opens this cell is never closed',
  'cell-too-long': 'This cell has more than {limit} characters. Is a closing quotation mark missing?',
  'row-too-long': 'This row has more than {limit} cells. Is an end of line missing?',
} as const;

/** Why an input is refused, and where the reason stands. `message` is a sentence that ends with the place. */
interface TextRefusal<Code extends string> extends Place {
  readonly code: Code;
  readonly message: string;
}

/** Ends the reading of an input. Only readers throw it; who asked them to read answers with its refusal. */
export class Unreadable<Code extends string = string> extends Error {
  readonly refusal: TextRefusal<Code>;

  constructor(refusal: TextRefusal<Code>) {
    super(refusal.message);
    this.name = 'Unreadable';
    this.refusal = refusal;
  }
}

/** Makes the refusals of a vocabulary, to be thrown: the code, the place, and what completes its sentence. */
export function refusalsOf<Sentences extends Readonly<Record<string, string>>>(sentences: Sentences) {
  return <Code extends keyof Sentences & string>(code: Code, { line, column }: Place, words: Words<Sentences[Code]>): Unreadable<Code> => {
    const sentence = complete<string>(sentences[code] ?? code, words);
    return new Unreadable({ code, line, column, message: `${sentence} (line ${line}, column ${column}).` });
  };
}

/** The refusal of a text with this code at this place, to be thrown. */
export const unreadableText = refusalsOf(textRefusals);
