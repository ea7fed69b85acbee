import fc from 'fast-check';
import { bandOf } from './band';
import { measuresOf } from './measures';
import { movementOfPeople, movementOfPerson } from './movement';
import type { DecisionHistory, PersonHistory } from './person-history';
import { Chance, someHistory, someInstant, someLines } from './random-history';
import { currentRuleSet } from './rule-set';
import { standingCells, type RequiredLine } from './standing-cell';
import { coverOf, lossOf, peopleByBand } from './team-cover';

// A second, slow implementation of DESIGN.md section 5, line by line from the raw history. It shares no code with the first.

interface View {
  readonly at: number;
  readonly knownAt: number;
}
interface PlainCell {
  status: string;
  attained: number;
  line: RequiredLine;
}

function statusOf(decision: DecisionHistory, knownAt: number): string {
  let status = 'PROPOSED';
  for (const event of decision.events) if (event.at.getTime() <= knownAt) status = event.status;
  return status;
}

/** Decisions on a measure that are recorded and in effect, as [effective, recorded, id] sorts, the latest last. */
function inEffect(person: PersonHistory, measure: string, view: View, statuses: string[]): DecisionHistory[] {
  const found: DecisionHistory[] = [];
  for (const decision of person.decisions) {
    if (decision.measure !== measure) continue;
    if (decision.recordedAt.getTime() > view.knownAt) continue;
    if (decision.effectiveAt.getTime() > view.at) continue;
    if (statuses.includes(statusOf(decision, view.knownAt))) found.push(decision);
  }
  const order = (decision: DecisionHistory) => [decision.effectiveAt.toISOString(), decision.recordedAt.toISOString(), decision.id].join(' | ');
  return found.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function isWaived(person: PersonHistory, measure: string, view: View): boolean {
  for (const waiver of person.waivers) {
    const hasBegun = waiver.from.getTime() <= view.at;
    const hasEnded = waiver.until !== null && waiver.until.getTime() <= view.at;
    if (waiver.measure === measure && waiver.decidedAt.getTime() <= view.knownAt && hasBegun && !hasEnded) return true;
  }
  return false;
}

function plainCell(person: PersonHistory, line: RequiredLine, view: View): PlainCell {
  const latest = inEffect(person, line.measure, view, ['CONFIRMED', 'APPEALED']).at(-1);
  const wasRevoked = inEffect(person, line.measure, view, ['REVOKED']).length > 0;
  const end = latest?.validUntil?.getTime() ?? Infinity;
  const level = latest?.level ?? 0;
  const attained = view.at < end ? level : 0;
  const rules: [string, boolean][] = [
    ['WAIVED', isWaived(person, line.measure, view)],
    ['EXPIRING', attained >= line.required && end <= view.at + 90 * 24 * 60 * 60 * 1000],
    ['MET', attained >= line.required],
    ['LAPSED', view.at >= end && level >= line.required],
    ['REVOKED', latest === undefined && wasRevoked],
    ['GAP', attained > 0],
    ['NOT_ASSESSED', true],
  ];
  return { status: rules.find(([, holds]) => holds)?.[0] ?? '', attained, line };
}

function plainCells(person: PersonHistory, lines: readonly RequiredLine[], view: View): PlainCell[] {
  return lines.map((line) => plainCell(person, line, view));
}

/** Weights as tenths, since the random ones have one decimal place; every share over the product of all levels. */
function plainMeasures(cells: PlainCell[]) {
  const counting = cells.filter(({ status, line }) => line.gate === 'MANDATORY' && status !== 'WAIVED');
  let met = 0;
  let assessed = 0;
  let maxGap = 0;
  let walked = 0n;
  let whole = 0n;
  let product = 1n;
  for (const { line } of counting) product *= BigInt(line.required);
  for (const { status, attained, line } of counting) {
    if (status === 'MET' || status === 'EXPIRING') met += 1;
    if (status !== 'NOT_ASSESSED') assessed += 1;
    if (line.required - attained > maxGap) maxGap = line.required - attained;
    const tenths = BigInt(Math.round(line.weight * 10));
    whole += tenths * product;
    walked += (tenths * product * BigInt(attained < line.required ? attained : line.required)) / BigInt(line.required);
  }
  return { counted: counting.length, met, assessed, maxGap, walked, whole };
}

function plainBand(cells: PlainCell[]): string {
  const { counted, met, assessed, maxGap, walked, whole } = plainMeasures(cells);
  if (counted === 0 || assessed * 2 < counted) return 'UNKNOWN';
  if (met === counted) return 'READY';
  if (met * 5 >= counted * 4 && maxGap <= 1) return 'NEARLY';
  return met * 2 >= counted || walked * 5n >= whole * 3n ? 'DEVELOPING' : 'EARLY';
}

/** The person as they were known at a view, for ever: nothing is recorded, revoked, waived or in effect after it. */
function frozen(person: PersonHistory, view: View): PersonHistory {
  const past = person.decisions.filter(({ recordedAt, effectiveAt }) => recordedAt.getTime() <= view.knownAt && effectiveAt.getTime() <= view.at);
  return {
    decisions: past.map((decision) => ({ ...decision, events: decision.events.filter(({ at }) => at.getTime() <= view.knownAt) })),
    waivers: person.waivers.filter((waiver) => isWaived({ ...person, waivers: [waiver] }, waiver.measure, view)).map((waiver) => ({ ...waiver, until: null })),
  };
}

const everyHistory = { numRuns: 10_000 };
const seed = fc.integer();
const viewOf = (at: Date, knownAt: Date) => ({ at: at.getTime(), knownAt: knownAt.getTime() });

describe('the computation agrees with a slow second one', () => {
  it('on status, measures and band of 10,000 random histories', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(seed, (number) => {
        const chance = new Chance(number);
        const [person, lines, instants] = [someHistory(chance), someLines(chance), { at: someInstant(chance), knownAt: someInstant(chance) }];
        const cells = standingCells(person, lines, instants, currentRuleSet);
        const plain = plainCells(person, lines, viewOf(instants.at, instants.knownAt));
        expect(cells.map(({ status, attained }) => [status, attained])).toEqual(plain.map(({ status, attained }) => [status, attained]));

        const measures = measuresOf(cells);
        const { walked, whole, ...counts } = plainMeasures(plain);
        expect(measures).toMatchObject({ ...counts, maxGap: counts.counted === 0 ? null : counts.maxGap });
        expect(measures.progress ?? 0).toBeCloseTo(Number(walked) / Math.max(1, Number(whole)), 12);
        const band = bandOf(measures, currentRuleSet);
        expect(band).toBe(plainBand(plain));
        for (const what of [band, ...cells.map(({ status }) => status)]) seen.set(what, (seen.get(what) ?? 0) + 1);
      }),
      everyHistory,
    );
    // The control: chance has been everywhere, in every band and status, often.
    expect([...seen.keys()].sort()).toEqual(['DEVELOPING', 'EARLY', 'EXPIRING', 'GAP', 'LAPSED', 'MET', 'NEARLY', 'NOT_ASSESSED', 'READY', 'REVOKED', 'UNKNOWN', 'WAIVED']);
    expect(Math.min(...seen.values())).toBeGreaterThan(20);
  });

  it('on each part of the movement of 10,000 random histories', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const chance = new Chance(number);
        const person = someHistory(chance);
        const [since, now] = [someInstant(chance), someInstant(chance)].sort((one, other) => one.getTime() - other.getTime()) as [Date, Date];
        const from = { lines: someLines(chance), instants: { at: since, knownAt: since } };
        const to = { lines: someLines(chance), instants: { at: now, knownAt: now } };
        const [then, today] = [viewOf(since, since), viewOf(now, now)];
        const stages = [
          plainCells(person, from.lines, then),
          plainCells(frozen(person, then), from.lines, today),
          plainCells(person, from.lines, today),
          plainCells(person, to.lines, today),
        ].map((cells) => ({ ...plainMeasures(cells), band: plainBand(cells) }));
        const metOf = (stage: number) => stages[stage]?.met ?? 0;

        const { parts, bands } = movementOfPerson({ memberId: 'p', history: person, from, to }, currentRuleSet);
        expect([parts.expiry.met, parts.person.met, parts.profile.met, parts.total.met]).toEqual([
          metOf(1) - metOf(0),
          metOf(2) - metOf(1),
          metOf(3) - metOf(2),
          metOf(3) - metOf(0),
        ]);
        expect(Object.values(bands)).toEqual(stages.map(({ band }) => band));
      }),
      everyHistory,
    );
  });

  it('on cover, loss and people by band of 2,000 random teams', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const chance = new Chance(number);
        const lines = someLines(chance);
        const instants = { at: someInstant(chance), knownAt: someInstant(chance) };
        const team = chance.some(5, (index) => ({ memberId: `member ${index}`, history: someHistory(chance) }));
        const mates = team.map(({ memberId, history }) => ({ memberId, cells: standingCells(history, lines, instants, currentRuleSet) }));
        const covers = coverOf(lines, mates, currentRuleSet);
        const holding = (line: RequiredLine, without = '') =>
          team.filter(({ memberId, history }) => memberId !== without && plainCell(history, line, viewOf(instants.at, instants.knownAt)).attained >= line.required).map(({ memberId }) => memberId);
        const stateOf = (count: number, { wantedCover }: RequiredLine) => (count < 2 ? (['UNCOVERED', 'SINGLE'][count] ?? '') : count < (wantedCover ?? 3) ? 'THIN' : 'COVERED');

        expect(covers.map(({ key, holders, state }) => [key, holders, state])).toEqual(lines.map((line) => [line.key, holding(line), stateOf(holding(line).length, line)]));
        for (const { memberId } of team) {
          const worse = lines.filter((line) => stateOf(holding(line).length, line) !== stateOf(holding(line, memberId).length, line));
          expect(lossOf(memberId, covers).map(({ key }) => key)).toEqual(worse.map(({ key }) => key));
        }
        const banded = peopleByBand(mates, currentRuleSet);
        expect(Object.keys(banded)).toContain('UNKNOWN');
        for (const { memberId, history } of team) {
          const band = plainBand(plainCells(history, lines, viewOf(instants.at, instants.knownAt)));
          expect(Object.entries(banded).filter(([, ids]) => ids.includes(memberId)).map(([each]) => each)).toEqual([band]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('on the movement of 1,000 random teams, whose parts add up', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const chance = new Chance(number);
        const [since, now] = [someInstant(chance), someInstant(chance)];
        const [before, after] = [someLines(chance), someLines(chance)];
        const people = chance.some(4, (index) => ({
          memberId: `member ${index}`,
          history: someHistory(chance),
          from: { lines: before, instants: { at: since, knownAt: since } },
          to: { lines: after, instants: { at: now, knownAt: now } },
        }));
        const { parts, people: each } = movementOfPeople(people, currentRuleSet);
        for (const part of ['expiry', 'person', 'profile', 'total'] as const) {
          expect(parts[part].met).toBe(each.reduce((sum, movement) => sum + movement.parts[part].met, 0));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
