import { statusLetters } from './team-readiness';
import type { CountedCell } from './standing-cell';

/** A line as far as a cell of the map needs it. */
type MapLine = Pick<CountedCell, 'key' | 'gate' | 'weight' | 'required'>;

/**
 * The cells of a row of the map, whose levels and letters stand in the order of the lines.
 * @throws Error where there is not one level and one letter of `statusLetters` for each line.
 */
export function cellsOfRow(lines: readonly MapLine[], levels: readonly number[], letters: string): CountedCell[] {
  return lines.map(({ key, gate, weight, required }, place) => {
    const [attained, letter] = [levels[place], letters[place]];
    if (attained === undefined || letter === undefined || !isLetter(letter)) throw new Error(`A row of the map says nothing of ${key}`);
    return { key, gate, weight, required, attained, status: statusLetters[letter] };
  });
}

function isLetter(letter: string): letter is keyof typeof statusLetters {
  return letter in statusLetters;
}
