/** Words that only their author reads are stored encrypted. The domain that seals them provides how they are opened. */
export abstract class SealedWords {
  /** The words of a column that is declared `sealed`, in a row as the database prints it. */
  abstract open(table: string, column: string, row: Record<string, unknown>): Promise<string>;
}
