import type { Id } from '@waymark/foundation/kernel';
import { bandOf, bandsByRank } from './band';
import type { Band } from './measured';
import { measuresOf } from './measures';
import type { RuleSet } from './rule-set';
import type { CountedCell } from './standing-cell';

/** A requirement as a row of a team's cover. */
export interface CoveredLine {
  readonly key: string;
  readonly required: number;
  /** How many people should hold it; null: what the rule set wishes for. */
  readonly wantedCover: number | null;
}

/** A person of a team with their cells. A requirement without a cell is not held. */
export interface TeamMate {
  readonly memberId: Id;
  readonly cells: readonly CountedCell[];
}

/** From the greatest risk to the least: an index is a rank. */
export const coverStates = ['UNCOVERED', 'SINGLE', 'THIN', 'COVERED'] as const;
export type CoverState = (typeof coverStates)[number];

/** How many people hold a requirement, who they are, and who is closest where more are wanted. */
export interface Cover {
  readonly key: string;
  readonly required: number;
  readonly state: CoverState;
  readonly wanted: number;
  /** Who is at the required level or above it, in the order of the people. Waived or not: the level counts. */
  readonly holders: readonly Id[];
  /** Of the others, those with the highest level, which is at least 1; empty where nobody has one. */
  readonly closest: readonly Id[];
  /** The level of those who are closest; 0 where nobody has one. */
  readonly closestLevel: number;
  /** Of whom nothing counts at all. */
  readonly nothingHeld: readonly Id[];
}

/**
 * The state of a cover, first match wins: UNCOVERED 0, SINGLE 1, THIN below the wanted cover, COVERED. One person is
 * SINGLE even where one is all that is wanted, since one resignation still leaves nobody; so with a wanted cover of 1
 * or 2 nothing is ever THIN.
 * Source: DESIGN.md section 5.
 */
export function coverState(holders: number, wanted: number): CoverState {
  if (holders === 0) return 'UNCOVERED';
  if (holders === 1) return 'SINGLE';
  return holders < wanted ? 'THIN' : 'COVERED';
}

/** The cover of every line over the people, in the order of the lines. A line that nobody holds is a row as well. */
export function coverOf(lines: readonly CoveredLine[], people: readonly TeamMate[], rules: RuleSet): Cover[] {
  const levels = people.map(({ memberId, cells }) => ({ memberId, held: new Map(cells.map(({ key, attained }) => [key, attained])) }));
  return lines.map(({ key, required, wantedCover }) => {
    const held = levels.map((person) => ({ memberId: person.memberId, level: person.held.get(key) ?? 0 }));
    const below = held.filter(({ level }) => level < required);
    const closestLevel = below.reduce((highest, { level }) => Math.max(highest, level), 0);
    const holders = held.filter(({ level }) => level >= required).map(({ memberId }) => memberId);
    const wanted = wantedCover ?? rules.wantedCover;
    return {
      key,
      required,
      state: coverState(holders.length, wanted),
      wanted,
      holders,
      closest: closestLevel === 0 ? [] : below.filter(({ level }) => level === closestLevel).map(({ memberId }) => memberId),
      closestLevel,
      nothingHeld: below.filter(({ level }) => level === 0).map(({ memberId }) => memberId),
    };
  });
}

/** The rows with the greatest risk first: by state, then by how few hold them; those alike stay in their order. */
export function byRisk<Row extends Pick<Cover, 'state' | 'holders'>>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => coverRank(one.state) - coverRank(other.state) || one.holders.length - other.holders.length);
}

/** 0 for UNCOVERED to 3 for COVERED. */
export function coverRank(state: CoverState): number {
  return coverStates.indexOf(state);
}

/** A requirement whose cover gets worse. */
export interface CoverLoss {
  readonly key: string;
  readonly before: CoverState;
  readonly after: CoverState;
  readonly holdersBefore: number;
  readonly holdersAfter: number;
}

/** The requirements whose state of cover would get worse without a person: from COVERED to THIN, not from 5 holders to 4. */
export function lossOf(memberId: Id, covers: readonly Cover[]): CoverLoss[] {
  return covers.flatMap(({ key, state, wanted, holders }) => {
    if (!holders.includes(memberId)) return [];
    const after = coverState(holders.length - 1, wanted);
    return coverRank(after) < coverRank(state) ? [{ key, before: state, after, holdersBefore: holders.length, holdersAfter: holders.length - 1 }] : [];
  });
}

/** People by band, in the order in which they are handed in. Every band is there, UNKNOWN among them, also where nobody is in it. */
export function peopleByBand(people: readonly TeamMate[], rules: RuleSet): Record<Band, Id[]> {
  const banded = people.map(({ memberId, cells }) => ({ memberId, band: bandOf(measuresOf(cells), rules) }));
  const inBand = (band: Band) => banded.filter((person) => person.band === band).map(({ memberId }) => memberId);
  return Object.fromEntries(bandsByRank.map((band) => [band, inBand(band)])) as Record<Band, Id[]>;
}
