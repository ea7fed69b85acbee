import { quoted } from '@waymark/foundation/kernel';
import { byLine, draftWarningOf, type DraftWarning, type WarningCode, type WarningWords } from './draft-warning';
import type { SourceLine } from './source-text';

/** What the ledger says of a line when the reading is over. */
type Account = 'used' | 'left out';

/**
 * The account of every line of the input that is not blank. A reader takes the lines it is certain of and leaves the
 * rest alone: whatever is neither used nor named when the ledger is closed becomes a warning, so no line can be lost
 * in silence, and neither can one be read twice.
 */
export class LineLedger {
  readonly #lines: readonly SourceLine[];
  readonly #accounts = new Map<number, Account>();
  readonly #warnings: DraftWarning[] = [];

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines;
  }

  /** These lines are in the draft, or give it its structure. */
  use(lines: readonly SourceLine[]): void {
    for (const { number, text } of lines) {
      if (this.#accounts.has(number)) this.warn('line-read-twice', number, { line: number, text: quoted(text) });
      this.#accounts.set(number, 'used');
    }
  }

  /** This line holds nothing of the profile, for a reason that the warning names. */
  leaveOut<Code extends WarningCode>(line: SourceLine, code: Code, words: WarningWords<Code>): void {
    this.#accounts.set(line.number, 'left out');
    this.warn(code, line.number, words);
  }

  /** Something about a line is not certain; whether the line is used is another question. */
  warn<Code extends WarningCode>(code: Code, line: number, words: WarningWords<Code>): void {
    this.#warnings.push(draftWarningOf(code, line, words));
  }

  /** As `warn`, where one warning of the code is enough for the whole text. */
  warnOnce<Code extends WarningCode>(code: Code, line: number, words: WarningWords<Code>): void {
    if (!this.#warnings.some((warning) => warning.code === code)) this.warn(code, line, words);
  }

  /** Every warning of the reading in the order of the lines, with one for each line that nothing accounts for. */
  close(): DraftWarning[] {
    const leftOver = this.unaccounted().map(({ number, text }) =>
      draftWarningOf('line-left-over', number, { line: number, text: quoted(text) }),
    );
    return [...this.#warnings, ...leftOver].toSorted(byLine);
  }

  /** The lines that nothing accounts for so far. */
  protected unaccounted(): readonly SourceLine[] {
    return this.#lines.filter(({ number }) => !this.#accounts.has(number));
  }
}
