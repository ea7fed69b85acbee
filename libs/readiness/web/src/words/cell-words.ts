import { shownLevel } from '@waymark/evidence/domain';
import type { statusLetters } from '@waymark/readiness/domain';
import type { Look } from './band-looks';

/** A status in one letter, as the map of a team has it. */
export type StatusLetter = keyof typeof statusLetters;

/** Where somebody stands with a requirement, as far as a cell says it. */
export interface CellFacts {
  readonly letter: StatusLetter;
  /** The attained level; 0 where none is held. */
  readonly attained: number;
  readonly required: { readonly ordinal: number; readonly name: string };
}

/** What a cell of the map says: the level, then one word, over one of five grounds. */
export interface CellWords {
  /** "3", "2 of 3", or a dash where nothing counts. */
  readonly level: string;
  /** "Met", "1 below", "Started". Never the word of a band. */
  readonly status: string;
  readonly look: Look;
}

/** What stands in place of a level where none counts. */
export const nothing = '–';

/** The words of a cell. What has no scale is "Shown" instead of a number. */
export function cellWords({ letter, attained, required }: CellFacts): CellWords {
  const gap = required.ordinal - attained;
  switch (letter) {
    case 'M':
    case 'X':
      return { level: required.name === shownLevel.name ? shownLevel.name : String(attained), status: 'Met', look: 'ready' };
    case 'G':
      return { level: levelOf(attained, required), status: `${gap} below`, look: gap === 1 ? 'nearly' : 'developing' };
    case 'L':
      return { level: levelOf(attained, required), status: 'Lapsed', look: 'early' };
    case 'R':
      return { level: levelOf(attained, required), status: 'Revoked', look: 'early' };
    case 'W':
      return { level: levelOf(attained, required), status: 'Waived', look: 'early' };
    case 'S':
      return { level: nothing, status: 'Started', look: 'early' };
    case 'N':
      return { level: nothing, status: 'Nothing yet', look: 'unknown' };
  }
}

function levelOf(attained: number, { ordinal }: CellFacts['required']): string {
  if (attained === 0) return nothing;
  return attained >= ordinal ? String(attained) : `${attained} of ${ordinal}`;
}
