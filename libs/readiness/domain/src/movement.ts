import type { Id } from '@waymark/foundation/kernel';
import { bandOf } from './band';
import type { Band } from './measured';
import { measuresOf, type Measures } from './measures';
import type { MovedStanding } from './moved-standing';
import { replay, type MovingPerson, type Replay } from './replay';
import type { RuleSet } from './rule-set';
import type { StandingCell } from './standing-cell';

/** How measures changed. Shares are in ten-thousandths, whole numbers, so that parts add up without a remainder. */
export interface MeasureChange {
  readonly met: number;
  readonly counted: number;
  /** Null where there was or is nothing to measure. */
  readonly coverage: number | null;
  readonly progress: number | null;
}

/** A change in its three parts: levels that ran out, what people decided and waived, another edition. They sum exactly to the total. */
export interface ChangeParts {
  readonly expiry: MeasureChange;
  readonly person: MeasureChange;
  readonly profile: MeasureChange;
  readonly total: MeasureChange;
}

/** What changed between two standpoints. */
export interface Movement {
  readonly before: Measures;
  readonly after: Measures;
  readonly parts: ChangeParts;
  /** In the order of the parts: what ran out, what was decided, what was waived, what the edition changed. */
  readonly cells: readonly MovedStanding[];
}

/** The movement of one person, with the bands before it, after each part, and at its end. */
export interface PersonsMovement extends Movement {
  readonly memberId: Id;
  readonly bands: { readonly before: Band; readonly afterExpiry: Band; readonly afterPerson: Band; readonly after: Band };
}

/** The movement of several people together, and of each of them. */
export interface PeoplesMovement extends Omit<Movement, 'cells'> {
  readonly people: readonly PersonsMovement[];
}

/** A share as whole ten-thousandths, rounded half up: 0.8 is 8000. Null stays null. */
export function tenThousandths(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000);
}

/**
 * What changed for a person and why. Each part is the difference of two computations in a row, so the parts sum exactly
 * to the total, whose ends are the measures before and after as whole ten-thousandths. Where after a part in between
 * there is nothing to measure, it changes no share, and the next part takes the difference.
 * Source: DESIGN.md section 5.
 */
export function movementOfPerson(person: MovingPerson, rules: RuleSet): PersonsMovement {
  return personsMovement(person.memberId, replay(person, rules), rules);
}

function personsMovement(memberId: Id, steps: Replay, rules: RuleSet): PersonsMovement {
  const { measures, movement } = measured([steps]);
  const [before, afterExpiry, afterPerson, after] = measures;
  const bands = { before: bandOf(before, rules), afterExpiry: bandOf(afterExpiry, rules), afterPerson: bandOf(afterPerson, rules), after: bandOf(after, rules) };
  return { memberId, ...movement, bands, cells: steps.moved };
}

/**
 * As `movementOfPerson` for several people together: their cells are counted as one. It is about the same people at both
 * ends, so that nobody who joins or leaves looks like progress; who does is told apart from it.
 */
export function movementOfPeople(people: readonly MovingPerson[], rules: RuleSet): PeoplesMovement {
  const replays = people.map((person) => ({ memberId: person.memberId, steps: replay(person, rules) }));
  return {
    ...measured(replays.map(({ steps }) => steps)).movement,
    people: replays.map(({ memberId, steps }) => personsMovement(memberId, steps, rules)),
  };
}

type Steps<Value> = readonly [Value, Value, Value, Value];

function measured(replays: readonly Replay[]): { measures: Steps<Measures>; movement: Omit<Movement, 'cells'> } {
  const at = (step: (replayed: Replay) => readonly StandingCell[]) => measuresOf(replays.flatMap(step));
  const measures = [at(({ before }) => before), at(({ afterExpiry }) => afterExpiry), at(({ afterPerson }) => afterPerson), at(({ after }) => after)] as const;
  return { measures, movement: { before: measures[0], after: measures[3], parts: changeParts(measures) } };
}

function changeParts(measures: Steps<Measures>): ChangeParts {
  const met = differences(steps(measures, (each) => each.met));
  const counted = differences(steps(measures, (each) => each.counted));
  const coverage = shareDifferences(steps(measures, (each) => tenThousandths(each.coverage)));
  const progress = shareDifferences(steps(measures, (each) => tenThousandths(each.progress)));
  const change = (part: keyof Parts<number>): MeasureChange => ({
    met: met[part],
    counted: counted[part],
    coverage: coverage?.[part] ?? null,
    progress: progress?.[part] ?? null,
  });
  return { expiry: change('expiry'), person: change('person'), profile: change('profile'), total: change('total') };
}

type Parts<Value> = Record<keyof ChangeParts, Value>;

function steps<Value>([before, afterExpiry, afterPerson, after]: Steps<Measures>, of: (measures: Measures) => Value): Steps<Value> {
  return [of(before), of(afterExpiry), of(afterPerson), of(after)];
}

function differences([before, afterExpiry, afterPerson, after]: Steps<number>): Parts<number> {
  return { expiry: afterExpiry - before, person: afterPerson - afterExpiry, profile: after - afterPerson, total: after - before };
}

/** Null where an end has no share; one in between that has none takes over the share before it. */
function shareDifferences([before, afterExpiry, afterPerson, after]: Steps<number | null>): Parts<number> | null {
  if (before === null || after === null) return null;
  const expiredShare = afterExpiry ?? before;
  return differences([before, expiredShare, afterPerson ?? expiredShare, after]);
}
