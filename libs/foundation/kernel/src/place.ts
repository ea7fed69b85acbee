/** A place in a text, both counted from 1; the column counts code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of the character at `index` (in UTF-16 units) of a text that begins at `start`. */
export function placeAt(text: string, index: number, start: Place = { line: 1, column: 1 }): Place {
  let { line, column } = start;
  for (let at = 0; at < index; at++) {
    const unit = text.charCodeAt(at);
    const endsLine = unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
    if (endsLine) {
      line++;
      column = 1;
    } else if (!isLowSurrogate(unit) && unit !== 0x0d) {
      column++;
    }
  }
  return { line, column };
}

/** Whether a UTF-16 unit is the second half of a character that the first half already counted. */
function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
