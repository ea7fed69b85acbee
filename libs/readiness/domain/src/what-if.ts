import { invalid, notFound, type Id } from '@waymark/foundation/kernel';
import { bandOf } from './band';
import type { Band } from './measured';
import { measuresOf } from './measures';
import type { RuleSet } from './rule-set';
import { cellAt, type CountedCell, type RequiredLine } from './standing-cell';
import { coverOf, type Cover, type CoveredLine, type TeamMate } from './team-cover';

/** A requirement of the profile that a team is compared with. */
export type SupposedLine = CoveredLine & Pick<RequiredLine, 'gate' | 'weight'>;

/** Something that could happen to a team. */
export type Supposition =
  | { readonly kind: 'LEAVE'; readonly memberId: Id }
  /** Somebody who holds these ordinals, by the key of the requirement; the others are not assessed. */
  | { readonly kind: 'JOIN'; readonly memberId: Id; readonly levels: Readonly<Record<string, number>> }
  /** One person takes over for another, who no longer counts. */
  | { readonly kind: 'DEPUTISE'; readonly memberId: Id; readonly deputyId: Id }
  | { readonly kind: 'REACH'; readonly memberId: Id; readonly key: string; readonly level: number };

/** What a deputy would have to reach to do all that the person they stand in for does. */
export interface DeputyGap {
  readonly deputyId: Id;
  readonly insteadOf: Id;
  readonly key: string;
  readonly required: number;
  /** The ordinal that the deputy holds; 0 where none. */
  readonly attained: number;
}

/** A team before and after what was supposed. */
export interface SupposedTeam {
  /** Every requirement, in its order. */
  readonly cover: readonly { readonly key: string; readonly before: Cover; readonly after: Cover }[];
  /** Everybody who is there before or after; null where they are not. */
  readonly bands: readonly { readonly memberId: Id; readonly before: Band | null; readonly after: Band | null }[];
  /** What deputies would have to reach, as far as nothing supposed later gives it to them. */
  readonly deputyGaps: readonly DeputyGap[];
  readonly people: readonly TeamMate[];
}

/**
 * What a team would be like if some things happened, one after the other. Nothing is changed and nothing is kept.
 * @throws DomainError NOT_FOUND where somebody is not in the team by then, or a requirement is not one of the lines;
 * INVALID where somebody joins who is there already, or would stand in for themselves.
 */
export function suppose(lines: readonly SupposedLine[], people: readonly TeamMate[], suppositions: readonly Supposition[], rules: RuleSet): SupposedTeam {
  let after = people;
  const expected: Expected[] = [];
  for (const supposition of suppositions) {
    if (supposition.kind === 'DEPUTISE') expected.push(...expectedOf(lines, after, supposition));
    after = applied(lines, after, supposition);
  }
  const [coverBefore, coverAfter] = [coverOf(lines, people, rules), coverOf(lines, after, rules)];
  return {
    cover: coverBefore.flatMap((before, index) => {
      const then = coverAfter[index];
      return then === undefined ? [] : [{ key: before.key, before, after: then }];
    }),
    bands: bandsBeforeAndAfter(people, after, rules),
    deputyGaps: expected.flatMap((each) => deputyGap(after, each)),
    people: after,
  };
}

type Expected = Omit<DeputyGap, 'attained'>;

/** Everything that the person holds at the required level is expected of the deputy. */
function expectedOf(lines: readonly SupposedLine[], people: readonly TeamMate[], { memberId, deputyId }: Extract<Supposition, { kind: 'DEPUTISE' }>): Expected[] {
  if (memberId === deputyId) throw invalid('deputyId', 'Choose somebody else to stand in');
  const person = teamMate(people, memberId);
  teamMate(people, deputyId);
  return lines
    .filter(({ key, required }) => attainedBy(person, key) >= required)
    .map(({ key, required }) => ({ deputyId, insteadOf: memberId, key, required }));
}

function deputyGap(people: readonly TeamMate[], expected: Expected): DeputyGap[] {
  const deputy = people.find(({ memberId }) => memberId === expected.deputyId);
  const attained = deputy === undefined ? 0 : attainedBy(deputy, expected.key);
  return attained >= expected.required ? [] : [{ ...expected, attained }];
}

function applied(lines: readonly SupposedLine[], people: readonly TeamMate[], supposition: Supposition): readonly TeamMate[] {
  const person = supposition.kind === 'JOIN' ? null : teamMate(people, supposition.memberId);
  switch (supposition.kind) {
    case 'LEAVE':
    case 'DEPUTISE':
      return people.filter((each) => each !== person);
    case 'JOIN':
      return [...people, newcomer(lines, people, supposition)];
    case 'REACH':
      return people.map((each) => (each === person ? { ...each, cells: reached(lines, each, supposition) } : each));
  }
}

function newcomer(lines: readonly SupposedLine[], people: readonly TeamMate[], { memberId, levels }: Extract<Supposition, { kind: 'JOIN' }>): TeamMate {
  if (people.some((each) => each.memberId === memberId)) throw invalid('memberId', 'This person is in the team already');
  for (const key of Object.keys(levels)) lineOf(lines, key);
  return { memberId, cells: lines.map((line) => cellAt(notAssessed(line), levels[line.key] ?? 0)) };
}

/** Reaching a level never takes a higher one away. */
function reached(lines: readonly SupposedLine[], { cells }: TeamMate, { key, level }: Extract<Supposition, { kind: 'REACH' }>): readonly CountedCell[] {
  const line = lineOf(lines, key);
  if (!cells.some((cell) => cell.key === key)) return [...cells, cellAt(notAssessed(line), level)];
  return cells.map((cell) => (cell.key === key && cell.attained < level ? cellAt(cell, level) : cell));
}

function notAssessed({ key, gate, weight, required }: SupposedLine): CountedCell {
  return { key, gate, weight, required, attained: 0, status: 'NOT_ASSESSED' };
}

function lineOf(lines: readonly SupposedLine[], key: string): SupposedLine {
  const line = lines.find((each) => each.key === key);
  if (line === undefined) throw notFound('requirement');
  return line;
}

function teamMate(people: readonly TeamMate[], memberId: Id): TeamMate {
  const person = people.find((each) => each.memberId === memberId);
  if (person === undefined) throw notFound('person in the team');
  return person;
}

function attainedBy({ cells }: TeamMate, key: string): number {
  return cells.find((cell) => cell.key === key)?.attained ?? 0;
}

function bandsBeforeAndAfter(before: readonly TeamMate[], after: readonly TeamMate[], rules: RuleSet): SupposedTeam['bands'] {
  const then = bandsOf(before, rules);
  const afterwards = bandsOf(after, rules);
  return [...new Set([...then.keys(), ...afterwards.keys()])].map((memberId) => ({ memberId, before: then.get(memberId) ?? null, after: afterwards.get(memberId) ?? null }));
}

function bandsOf(people: readonly TeamMate[], rules: RuleSet): Map<Id, Band> {
  return new Map(people.map(({ memberId, cells }) => [memberId, bandOf(measuresOf(cells), rules)]));
}
