import fc from 'fast-check';
import { movementOfPeople, movementOfPerson, tenThousandths, type MeasureChange } from './movement';
import { lineChanges } from './moved-standing';
import type { DecisionHistory, PersonHistory } from './person-history';
import { Chance, someHistory, someInstant, someLines } from './random-history';
import { currentRuleSet } from './rule-set';
import { sampleLine } from './sample-role';
import type { RequiredLine } from './standing-cell';
import type { MovingPerson } from './replay';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const lines = [sampleLine('User focus', 3), sampleLine('Information security', 3)];
const since = { at: day('2026-05-18'), knownAt: day('2026-05-18') };
const now = { at: day('2026-06-18'), knownAt: day('2026-06-18') };
const start = day('2026-01-01');

const given = (id: string, key: string, level: number, facts: Partial<DecisionHistory> = {}): DecisionHistory => {
  const recordedAt = facts.recordedAt ?? facts.effectiveAt ?? start;
  return { id, measure: `skill:${key}`, level, effectiveAt: recordedAt, recordedAt, validUntil: null, events: [{ status: 'CONFIRMED', at: recordedAt }], ...facts };
};
const moving = (history: Partial<PersonHistory>, to: readonly RequiredLine[] = lines): MovingPerson => ({
  memberId: 'zainab',
  history: { decisions: [], waivers: [], ...history },
  from: { lines, instants: since },
  to: { lines: to, instants: now },
});
const moved = (history: Partial<PersonHistory>, to?: readonly RequiredLine[]) => movementOfPerson(moving(history, to), currentRuleSet);
const metParts = ({ parts }: ReturnType<typeof moved>) => [parts.expiry.met, parts.person.met, parts.profile.met, parts.total.met];
const causes = ({ cells }: ReturnType<typeof moved>) => cells.map(({ key, part, cause, decisionId, at }) => [key, part, cause, decisionId, at?.toISOString().slice(0, 10) ?? null]);

describe('what moved for a person', () => {
  it('is nothing where nothing happened', () => {
    const movement = moved({ decisions: [given('d1', 'User focus', 3)] });
    expect([metParts(movement), movement.cells]).toEqual([[0, 0, 0, 0], []]);
  });

  it('is a level that ran out', () => {
    const movement = moved({ decisions: [given('d1', 'Information security', 3, { validUntil: day('2026-05-30') })] });
    expect(metParts(movement)).toEqual([-1, 0, 0, -1]);
    expect(causes(movement)).toEqual([['Information security', 'EXPIRY', 'EXPIRED', 'd1', '2026-05-30']]);
    expect([movement.bands.before, movement.bands.afterExpiry]).toEqual(['DEVELOPING', 'EARLY']);
  });

  it('is a level that was decided', () => {
    const movement = moved({ decisions: [given('d1', 'User focus', 2), given('d2', 'User focus', 3, { effectiveAt: day('2026-06-11') })] });
    expect(metParts(movement)).toEqual([0, 1, 0, 1]);
    expect(causes(movement)).toEqual([['User focus', 'PERSON', 'DECIDED', 'd2', '2026-06-11']]);
    expect(movement.cells[0]).toMatchObject({ before: { attained: 2 }, after: { attained: 3 } });
  });

  it('is a level that ran out and was renewed: lost by expiry, won by the person', () => {
    const movement = moved({
      decisions: [given('d1', 'User focus', 3, { validUntil: day('2026-05-30') }), given('d2', 'User focus', 3, { effectiveAt: day('2026-06-11') })],
    });
    expect(metParts(movement)).toEqual([-1, 1, 0, 0]);
    expect(causes(movement).map(([, , cause]) => cause)).toEqual(['EXPIRED', 'DECIDED']);
  });

  it('is a level that was given and ran out in between, which only its decision explains', () => {
    const brief = given('d2', 'User focus', 3, { effectiveAt: day('2026-06-01'), validUntil: day('2026-06-10') });
    expect(causes(moved({ decisions: [brief] }))).toEqual([['User focus', 'PERSON', 'EXPIRED', 'd2', '2026-06-10']]);
  });

  it.each([['REVOKED' as const], ['SUPERSEDED' as const]])('is a level that was taken back: %s', (status) => {
    const events = [{ status: 'CONFIRMED' as const, at: start }, { status, at: day('2026-06-02') }];
    const movement = moved({ decisions: [given('d0', 'User focus', 2, { effectiveAt: day('2025-12-01') }), given('d1', 'User focus', 3, { events })] });
    expect(metParts(movement)).toEqual([0, -1, 0, -1]);
    expect(causes(movement)).toEqual([['User focus', 'PERSON', 'TAKEN_BACK', 'd1', '2026-06-02']]);
  });

  it('is a waiver that began, and one that ended', () => {
    const waiver = { id: 'w1', measure: 'skill:User focus', from: day('2026-06-01'), until: null, decidedAt: start };
    expect(moved({ waivers: [waiver] }).cells).toMatchObject([{ part: 'PERSON', cause: 'WAIVED', waiverId: 'w1', at: waiver.from }]);
    const ended = { ...waiver, from: start, until: day('2026-06-05') };
    expect(moved({ waivers: [ended] }).cells).toMatchObject([{ part: 'PERSON', cause: 'WAIVER_ENDED', waiverId: 'w1', at: ended.until }]);
  });

  it('is an edition that asks for more: the person did not slip', () => {
    const newer = [sampleLine('User focus', 4), sampleLine('Information security', 3), sampleLine('Prototyping', 3)];
    const movement = moved({ decisions: [given('d1', 'User focus', 3), given('d2', 'Information security', 3)] }, newer);
    expect(metParts(movement)).toEqual([0, 0, -1, -1]);
    expect(movement.parts.profile).toEqual({ met: -1, counted: 1, coverage: 3333 - 10_000, progress: 5833 - 10_000 });
    expect(causes(movement)).toEqual([
      ['User focus', 'PROFILE', 'RAISED', null, null],
      ['Prototyping', 'PROFILE', 'ADDED', null, null],
    ]);
    expect(movement.bands).toEqual({ before: 'READY', afterExpiry: 'READY', afterPerson: 'READY', after: 'EARLY' });
  });

  it('is no level that will soon expire', () => {
    expect(moved({ decisions: [given('d1', 'User focus', 3, { validUntil: day('2026-08-20') })] }).cells).toEqual([]);
  });

  it('has no share where at one end there is nothing to measure', () => {
    const movement = moved({}, []);
    expect(movement.parts).toMatchObject({ profile: { counted: -2, coverage: null }, total: { counted: -2, coverage: null, progress: null } });
  });

  it('gives a difference in shares to the edition where everything was waived before it', () => {
    const waivers = lines.map(({ measure, key }) => ({ id: key, measure, from: day('2026-06-01'), until: null, decidedAt: start }));
    const decisions = [given('d1', 'Prototyping', 3), given('d2', 'User focus', 3)];
    const { parts } = moved({ waivers, decisions }, [sampleLine('Prototyping', 3)]);
    expect([parts.person.coverage, parts.profile.coverage, parts.total.coverage]).toEqual([0, 5000, 5000]);
  });
});

it.each<[string, readonly RequiredLine[], readonly RequiredLine[], string[]]>([
  ['nothing', lines, lines, []],
  ['a line less', lines, lines.slice(1), ['User focus REMOVED']],
  ['another gate, before another level', lines, [sampleLine('User focus', 2, { gate: 'DESIRABLE' }), ...lines.slice(1)], ['User focus GATE']],
  ['a lower level', lines, [sampleLine('User focus', 2), ...lines.slice(1)], ['User focus LOWERED']],
  ['another skill', lines, [sampleLine('User focus', 3, { measure: 'skill:other' }), ...lines.slice(1)], ['User focus MEASURE']],
  ['another weight', lines, [sampleLine('User focus', 3, { weight: 2 }), ...lines.slice(1)], ['User focus WEIGHT']],
  ['another order', lines, lines.toReversed(), []],
])('an edition changes %s', (_, before, after, changes) => {
  expect(lineChanges(before, after).map(({ key, change }) => `${key} ${change}`)).toEqual(changes);
});

it.each([[null, null], [0.8, 8000], [1, 10_000], [2 / 3, 6667], [0.00005, 1]])('%d is %d ten-thousandths', (share, whole) => {
  expect(tenThousandths(share)).toBe(whole);
});

const sumOf = (parts: Record<'expiry' | 'person' | 'profile' | 'total', MeasureChange>, of: (change: MeasureChange) => number | null) =>
  (of(parts.expiry) ?? 0) + (of(parts.person) ?? 0) + (of(parts.profile) ?? 0);

describe('the parts of any movement', () => {
  const measures = ['met', 'counted', 'coverage', 'progress'] as const;
  const somePeople = (number: number): MovingPerson[] => {
    const chance = new Chance(number);
    const [from, to] = [someLines(chance), someLines(chance)];
    const [then, today] = [someInstant(chance), someInstant(chance)];
    const person = (index: number) => ({ memberId: `member ${index}`, history: someHistory(chance), from: { lines: from, instants: { at: then, knownAt: then } }, to: { lines: to, instants: { at: today, knownAt: someInstant(chance) } } });
    return [person(0), ...chance.some(4, (index) => person(index + 1))];
  };

  it('sum exactly to the change, of a person and of people together', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        const together = movementOfPeople(somePeople(number), currentRuleSet);
        for (const { parts, before, after } of [together, ...together.people]) {
          for (const measure of measures) expect(sumOf(parts, (change) => change[measure])).toBe(parts.total[measure] ?? 0);
          expect(parts.total.met).toBe(after.met - before.met);
          const [then, today] = [tenThousandths(before.coverage), tenThousandths(after.coverage)];
          expect(parts.total.coverage).toBe(then === null || today === null ? null : today - then);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('backwards are no movement of an edition where the edition is the same', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        const same = somePeople(number).map((person) => ({ ...person, to: { ...person.to, lines: [...person.from.lines] } }));
        const { parts, people } = movementOfPeople(same, currentRuleSet);
        expect(parts.profile).toMatchObject({ met: 0, counted: 0 });
        expect(people.flatMap(({ cells }) => cells.filter(({ part }) => part === 'PROFILE'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never win anything by expiry', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        const onwards = somePeople(number).filter(({ from, to }) => from.instants.at <= to.instants.at);
        for (const { parts } of movementOfPeople(onwards, currentRuleSet).people) expect(parts.expiry.met).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('explain every cell that is not as it was', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        for (const { cells, parts } of movementOfPeople(somePeople(number), currentRuleSet).people) {
          const metBy = (part: string) => cells.filter((cell) => cell.part === part).reduce((sum, { before, after }) => sum + metIn(after) - metIn(before), 0);
          expect([metBy('EXPIRY'), metBy('PERSON'), metBy('PROFILE')]).toEqual([parts.expiry.met, parts.person.met, parts.profile.met]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** 1 for a cell that counts as met, otherwise 0. */
function metIn(cell: { gate: string; status: string } | null): number {
  return cell?.gate === 'MANDATORY' && ['MET', 'EXPIRING'].includes(cell.status) ? 1 : 0;
}
