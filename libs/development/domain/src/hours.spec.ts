import fc from 'fast-check';
import { hoursAsCsv, hoursByYear, hoursEntry, recordKind, yearKind, yearOf, type HoursEntry } from './index';

const day = fc
  .date({ min: new Date('2023-12-25T00:00:00Z'), max: new Date('2027-04-07T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const entry: fc.Arbitrary<HoursEntry> = fc.record({
  kind: fc.constantFrom(...recordKind.options),
  title: fc.string({ maxLength: 20 }),
  doneOn: day,
  minutes: fc.integer({ min: 1, max: 1440 }),
});
const entries = fc.array(entry, { maxLength: 40 });
const anyYear = fc.constantFrom(...yearKind.options);
const inAll = (logged: readonly HoursEntry[]): number => logged.reduce((total, { minutes }) => total + minutes, 0);

describe('an entry', () => {
  const whole: HoursEntry = { kind: 'TRAINING', title: 'Coaching', doneOn: '2026-02-28', minutes: 90 };

  it.each([
    ['no time', { minutes: 0 }],
    ['part of a minute', { minutes: 1.5 }],
    ['more than a day', { minutes: 1441 }],
    ['a day that does not exist', { doneOn: '2026-02-29' }],
  ])('refuses %s', (_, change) => {
    expect(hoursEntry.safeParse(whole).success).toBe(true);
    expect(hoursEntry.safeParse({ ...whole, ...change }).success).toBe(false);
  });
});

describe('the year of a day', () => {
  it.each([
    ['2026-12-31', 2026, 2026],
    ['2027-01-01', 2027, 2026],
    ['2027-03-31', 2027, 2026],
    ['2027-04-01', 2027, 2027],
    ['2028-02-29', 2028, 2027],
  ])('%s is of the year %i and of the financial year %i', (on, calendar, financial) => {
    expect([yearOf(on, 'CALENDAR'), yearOf(on, 'FINANCIAL')]).toEqual([calendar, financial]);
  });
});

describe('hours by year', () => {
  it('lose no minute and count none twice', () => {
    fc.assert(
      fc.property(entries, anyYear, (logged, kind) => {
        const years = hoursByYear(logged, kind);
        const total = years.reduce((sum, { minutes }) => sum + minutes, 0);
        expect(total).toBe(inAll(logged));
        for (const { minutes, byKind } of years) expect(Object.values(byKind).reduce((sum, each) => sum + each, 0)).toBe(minutes);
        expect(years.map(({ year }) => year)).toEqual([...new Set(logged.map(({ doneOn }) => yearOf(doneOn, kind)))].toSorted((one, other) => other - one));
      }),
    );
  });

  it('follow an edit as if the entry had always been so', () => {
    fc.assert(
      fc.property(entries, entry, entry, anyYear, (others, before, after, kind) => {
        const differenceOf = (sign: number, { doneOn, minutes }: HoursEntry) => (year: number): number => (yearOf(doneOn, kind) === year ? sign * minutes : 0);
        const minutesIn = (logged: readonly HoursEntry[], year: number): number => hoursByYear(logged, kind).find((each) => each.year === year)?.minutes ?? 0;
        for (const year of [yearOf(before.doneOn, kind), yearOf(after.doneOn, kind)]) {
          const moved = differenceOf(-1, before)(year) + differenceOf(1, after)(year);
          expect(minutesIn([...others, after], year)).toBe(minutesIn([...others, before], year) + moved);
        }
      }),
    );
  });

  it('do not depend on the order in which entries were logged', () => {
    fc.assert(
      fc.property(entries, anyYear, (logged, kind) => {
        expect(hoursByYear(logged.toReversed(), kind)).toEqual(hoursByYear(logged, kind));
      }),
    );
  });
});

describe('the file of hours', () => {
  it('lists what was done, the earliest first, and neutralises what a spreadsheet would calculate', () => {
    const file = hoursAsCsv([
      { kind: 'PDA', title: '=1+1', doneOn: '2026-06-03', minutes: 100 },
      { kind: 'TRAINING', title: 'Coaching', doneOn: '2026-05-20', minutes: 90 },
    ]);
    const lines = file.trimEnd().split('\r\n').slice(1);
    expect(lines[0]).toBe('2026-05-20,Training,Coaching,1.50,90');
    expect(lines[1]).toMatch(/^2026-06-03,PDA,.*'=1\+1.*,1\.67,100$/);
  });
});
