import type { DecisionStatus } from '@waymark/evidence/domain';
import type { DecisionHistory, PersonHistory, WaiverPeriod } from './person-history';
import type { RequiredLine } from './standing-cell';
import { sampleLine } from './sample-role';

/** For specs: chance that is the same each time for the same seed (mulberry32), so that a failure can be looked at. */
export class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 to `below` - 1. */
  under(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  }

  oneOf<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.under(values.length)] ?? values[0];
  }

  /** Up to `most` things. */
  some<Value>(most: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: this.under(most + 1) }, (_, index) => make(index));
  }
}

/** Few days, so that things often happen together, and some that are exactly 90 days and a moment apart. */
const days = [0, 1, 2, 3, 10, 11, 90, 91, 92, 93, 100, 101, 190, 191] as const;
const dayInMilliseconds = 86_400_000;

/** For specs: an instant at the beginning of a day from day 0, or a millisecond beside it. */
export function someInstant(chance: Chance): Date {
  return new Date(Date.UTC(2026, 0, 1) + chance.oneOf(days) * dayInMilliseconds + chance.oneOf([0, 0, 0, 1, -1]));
}

/** For specs: the skills that random histories speak of. */
const measures = ['skill:a', 'skill:b', 'skill:c', 'skill:d', 'skill:e'] as const;

/** For specs: an edition with up to eight requirements, some of which are counted on the same skill. */
export function someLines(chance: Chance): RequiredLine[] {
  const highest = chance.oneOf([3, 4, 5]);
  return chance.some(8, (index) =>
    sampleLine(`line ${index}`, 1 + chance.under(highest), {
      measure: chance.oneOf(measures),
      gate: chance.oneOf(['MANDATORY', 'MANDATORY', 'MANDATORY', 'DESIRABLE', 'INFORMATIONAL']),
      weight: chance.oneOf([1, 1, 1, 0.1, 0.3, 2.5, 100]),
      wantedCover: chance.oneOf([null, null, 1, 2, 4]),
    }),
  );
}

/** For specs: a person with up to eight decisions and two waivers; every third had some level of everything to begin with. */
export function someHistory(chance: Chance): PersonHistory {
  const start = new Date(Date.UTC(2025, 11, 1));
  const begun = { effectiveAt: start, recordedAt: start, validUntil: null, events: [{ status: 'CONFIRMED' as const, at: start }] };
  const beginning = chance.under(3) > 0 ? [] : measures.map((measure) => ({ ...begun, id: `beginning ${measure}`, measure, level: chance.oneOf([2, 3, 3, 4]) }));
  const most = beginning.length === 0 ? 8 : 2;
  return {
    decisions: [...beginning, ...chance.some(most, (index) => someDecision(chance, index))],
    waivers: chance.some(2, (index) => someWaiver(chance, index)),
  };
}

function someDecision(chance: Chance, index: number): DecisionHistory {
  const [effectiveAt, recordedAt] = [someInstant(chance), someInstant(chance)];
  const afterwards = chance.some(2, () => ({ status: chance.oneOf<DecisionStatus>(['APPEALED', 'CONFIRMED', 'SUPERSEDED', 'REVOKED', 'REVOKED']), at: someInstant(chance) }));
  const events = afterwards.filter(({ at }) => at >= recordedAt).sort((one, other) => one.at.getTime() - other.at.getTime());
  return {
    id: `decision ${chance.under(1000)} ${index}`,
    measure: chance.oneOf(measures),
    level: 1 + chance.under(5),
    effectiveAt,
    recordedAt,
    validUntil: chance.oneOf([null, someInstant(chance), someInstant(chance)]),
    events: [{ status: chance.oneOf<DecisionStatus>(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'PROPOSED']), at: recordedAt }, ...events],
  };
}

function someWaiver(chance: Chance, index: number): WaiverPeriod {
  return {
    id: `waiver ${chance.under(1000)} ${index}`,
    measure: chance.oneOf(measures),
    from: someInstant(chance),
    until: chance.oneOf([null, someInstant(chance)]),
    decidedAt: someInstant(chance),
  };
}
