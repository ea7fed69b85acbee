import { statusLetters, type MapPerson } from './team-readiness';
import type { CountedCell } from './standing-cell';

/** A line as far as a cell of the map needs it. */
type MapLine = Pick<CountedCell, 'key' | 'gate' | 'weight' | 'required'>;

/** Levels in a row of the map, each between 0 and 20 and one character. */
export function packLevels(levels: readonly number[]): string {
  return levels.map((level) => level.toString(36)).join('');
}

/** The level at a place of a row of the map; 0 where none is held, and beyond its end. */
export function levelIn({ levels }: Pick<MapPerson, 'levels'>, place: number): number {
  return Number.parseInt(levels[place] ?? '0', 36);
}

/**
 * The cells of a row of the map, whose levels and letters stand in the order of the lines.
 * @throws Error where there is not one level and one letter of `statusLetters` for each line.
 */
export function cellsOfRow(lines: readonly MapLine[], levels: string, letters: string): CountedCell[] {
  return lines.map(({ key, gate, weight, required }, place) => {
    const letter = letters[place];
    if (levels[place] === undefined || letter === undefined || !isLetter(letter)) throw new Error(`A row of the map says nothing of ${key}`);
    return { key, gate, weight, required, attained: levelIn({ levels }, place), status: statusLetters[letter] };
  });
}

function isLetter(letter: string): letter is keyof typeof statusLetters {
  return letter in statusLetters;
}
