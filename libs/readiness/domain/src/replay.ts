import { counts, type Instants, type LevelDecision, type Measure } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { decided, expired, movedByProfile, movedStandings, waived, type MovedStanding } from './moved-standing';
import { decisionsKnown, type PersonHistory } from './person-history';
import type { RuleSet } from './rule-set';
import { cellsOf, waiversAt, type RequiredLine, type StandingCell } from './standing-cell';

/** One end of a movement: the requirements that applied, and the instants at which one looks. */
export interface Standpoint {
  readonly lines: readonly RequiredLine[];
  readonly instants: Instants;
}

/** A person with what one compares. */
export interface MovingPerson {
  readonly memberId: Id;
  readonly history: PersonHistory;
  readonly from: Standpoint;
  readonly to: Standpoint;
}

/** The cells of a person before a movement and after each of its parts, and the cells that each part moved. */
export interface Replay {
  readonly before: readonly StandingCell[];
  readonly afterExpiry: readonly StandingCell[];
  readonly afterPerson: readonly StandingCell[];
  readonly after: readonly StandingCell[];
  readonly moved: readonly MovedStanding[];
}

/**
 * Replays what happened between two standpoints in a fixed order: first only time passes, so that levels run out; then
 * come the decisions, then the waivers that began or ended; then the other edition of the profile.
 * Source: DESIGN.md section 5.
 */
export function replay({ history, from, to }: Omit<MovingPerson, 'memberId'>, rules: RuleSet): Replay {
  const started = startedWith(history, from.instants);
  const waiversThen = waiversAt(history, from.instants);
  const decisionsNow = decisionsKnown(history, to.instants.knownAt);
  const settled = { decisions: decisionsNow, waivers: waiversAt(history, to.instants) };

  const before = cellsOf({ decisions: started, waivers: waiversThen }, from.lines, from.instants, rules);
  const afterExpiry = cellsOf({ decisions: started, waivers: waiversThen }, from.lines, { at: to.instants.at, knownAt: from.instants.knownAt }, rules);
  const afterDecisions = cellsOf({ decisions: decisionsNow, waivers: waiversThen }, from.lines, to.instants, rules);
  const afterPerson = cellsOf(settled, from.lines, to.instants, rules);
  const after = from.lines === to.lines ? afterPerson : cellsOf(settled, to.lines, to.instants, rules);

  const countedThen = new Set([...started.values()].flatMap((decisions) => decisions.filter(({ status }) => counts(status)).map(({ id }) => id)));
  return {
    before,
    afterExpiry,
    afterPerson,
    after,
    moved: [
      ...movedStandings(before, afterExpiry, expired),
      ...movedStandings(afterExpiry, afterDecisions, decided(history, countedThen, to.instants)),
      ...movedStandings(afterDecisions, afterPerson, waived(history)),
      ...(after === afterPerson ? [] : movedByProfile(afterPerson, after)),
    ],
  };
}

/** The decisions that had taken effect by then: with these alone, time can do nothing but let levels run out. */
function startedWith(history: PersonHistory, { at, knownAt }: Instants): Map<Measure, LevelDecision[]> {
  const known = decisionsKnown(history, knownAt);
  return new Map([...known].map(([measure, decisions]) => [measure, decisions.filter(({ effectiveAt }) => effectiveAt <= at)]));
}
