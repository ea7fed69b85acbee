import type { DomainError } from '@waymark/foundation/kernel';
import fc from 'fast-check';
import { clockQuestion, requireBegun, requireOver, requireToCome, sessionInstants, type LocalSpan } from './session-times';
import { instantsOf, localDateTime, localTimeAt } from './wall-clock';

const london = 'Europe/London';
const shown = (local: string, zone: string) => instantsOf(local, zone).map((instant) => instant.toISOString());

describe('a time on the clock of a place', () => {
  it.each([
    ['in winter', '2026-01-15T10:00', london, ['2026-01-15T10:00:00.000Z']],
    ['in summer', '2026-06-18T10:00', london, ['2026-06-18T09:00:00.000Z']],
    ['in the hour that is left out', '2026-03-29T01:30', london, []],
    ['at the first minute that is left out', '2026-03-29T01:00', london, []],
    ['at the minute after the gap', '2026-03-29T02:00', london, ['2026-03-29T01:00:00.000Z']],
    ['in the hour that is there twice', '2026-10-25T01:30', london, ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
    ['at the minute after the overlap', '2026-10-25T02:00', london, ['2026-10-25T02:00:00.000Z']],
    ['where the clocks move by half an hour', '2026-04-05T01:45', 'Australia/Lord_Howe', ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z']],
    ['where the offset is 45 minutes', '2026-06-18T10:00', 'Asia/Kathmandu', ['2026-06-18T04:15:00.000Z']],
    ['where the clocks go forward at midnight', '2026-04-24T00:30', 'Africa/Cairo', []],
    ['on a day that a country left out', '2011-12-30T10:00', 'Pacific/Apia', []],
    ['in UTC', '2026-06-18T10:00', 'UTC', ['2026-06-18T10:00:00.000Z']],
  ])('%s', (_, local, zone, instants) => {
    expect(shown(local, zone)).toEqual(instants);
  });

  it.each(['2026-02-30T10:00', '2026-02-03', '2026-02-03T10:00:00', '2026-02-03T24:00', '2026-02-03T10:00Z', '0000-01-01T00:00'])('is not %s', (words) => {
    expect(localDateTime.safeParse(words).success).toBe(false);
  });

  it('shows, at each of its instants, itself, and every instant is found by what the clock shows', () => {
    const zones = fc.constantFrom(london, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Auckland', 'America/St_Johns', 'UTC');
    const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const instant = new Date(minute * 60_000);
        const local = localTimeAt(instant, zone);
        const instants = instantsOf(local, zone);
        expect(instants.map(Number)).toContain(instant.getTime());
        expect(instants.length).toBeLessThanOrEqual(2);
        expect(instants.map((one) => localTimeAt(one, zone))).toEqual(instants.map(() => local));
      }),
      { numRuns: 300 },
    );
  });
});

const span = (starts: string, ends: string, change: Partial<LocalSpan> = {}): LocalSpan => ({ starts, ends, timeZone: london, startsIn: null, endsIn: null, ...change });

function refusalOf(work: () => unknown): { code: string; paths: string[] } | null {
  try {
    work();
    return null;
  } catch (error) {
    const { code, details } = error as DomainError;
    return { code, paths: (details.issues ?? []).map(({ path }) => path) };
  }
}

describe('the time of a session', () => {
  it('is kept as instants', () => {
    expect(sessionInstants(span('2026-06-18T10:00', '2026-06-18T10:50'))).toEqual({ startsAt: new Date('2026-06-18T09:00Z'), endsAt: new Date('2026-06-18T09:50Z') });
  });

  it.each<[string, LocalSpan, string, string[]]>([
    ['starts in the hour that is left out', span('2026-03-29T01:30', '2026-03-29T02:30'), 'local-time-question', ['body.starts']],
    ['ends in the hour that is left out', span('2026-03-29T00:30', '2026-03-29T01:30'), 'local-time-question', ['body.ends']],
    ['starts in the hour that is there twice', span('2026-10-25T01:30', '2026-10-25T02:30'), 'local-time-question', ['body.startsIn']],
    ['is all in the hour that is there twice', span('2026-10-25T01:10', '2026-10-25T01:50'), 'local-time-question', ['body.startsIn', 'body.endsIn']],
    ['ends before it starts', span('2026-06-18T10:00', '2026-06-18T09:00'), 'invalid', ['body.ends']],
    ['ends as it starts', span('2026-06-18T10:00', '2026-06-18T10:00'), 'invalid', ['body.ends']],
    ['lasts more than eight hours', span('2026-06-18T10:00', '2026-06-18T18:01'), 'invalid', ['body.ends']],
    ['ends before it starts by the answers', span('2026-10-25T01:10', '2026-10-25T01:50', { startsIn: 'LATER', endsIn: 'EARLIER' }), 'invalid', ['body.ends']],
  ])('that %s is asked or refused', (_, one, code, paths) => {
    expect(refusalOf(() => sessionInstants(one))).toEqual({ code, paths });
  });

  it('is what was answered in the night in which the clocks go back', () => {
    const hours = (startsIn: 'EARLIER' | 'LATER', endsIn: 'EARLIER' | 'LATER') => {
      const { startsAt, endsAt } = sessionInstants(span('2026-10-25T01:10', '2026-10-25T01:50', { startsIn, endsIn }));
      return [startsAt.toISOString().slice(11, 16), endsAt.toISOString().slice(11, 16)];
    };
    expect([hours('EARLIER', 'EARLIER'), hours('LATER', 'LATER'), hours('EARLIER', 'LATER')]).toEqual([['00:10', '00:50'], ['01:10', '01:50'], ['00:10', '01:50']]);
  });

  it('is not asked about where an answer came that nobody needs', () => {
    expect(sessionInstants(span('2026-06-18T10:00', '2026-06-18T10:50', { startsIn: 'LATER' })).startsAt).toEqual(new Date('2026-06-18T09:00Z'));
  });

  it('counts the real minutes of a night in which the clocks change', () => {
    const { startsAt, endsAt } = sessionInstants(span('2026-03-29T00:30', '2026-03-29T02:30'));
    expect(endsAt.getTime() - startsAt.getTime()).toBe(3_600_000);
  });

  it('is asked about in a form by the same rule', () => {
    expect(clockQuestion('2026-03-29T01:30', london, null)).toBe('SKIPPED');
    expect(clockQuestion('2026-10-25T01:30', london, null)).toBe('TWICE');
    expect(clockQuestion('2026-10-25T01:30', london, 'LATER')).toBe('NONE');
    expect(clockQuestion('2026-06-18T10:00', london, null)).toBe('NONE');
  });

  const now = new Date('2026-06-18T12:00Z');
  it.each([
    ['planned at this instant', () => { requireToCome({ startsAt: now }, now); }, 'session-past'],
    ['recorded as past before it is over', () => { requireOver({ endsAt: new Date(now.getTime() + 1) }, now); }, 'session-to-come'],
    ['marked held before it begins', () => { requireBegun({ startsAt: new Date(now.getTime() + 1) }, now); }, 'session-not-begun'],
  ])('is not %s', (_, work, code) => {
    expect(refusalOf(work)?.code).toBe(code);
  });

  it.each([
    ['planned a moment from now', () => { requireToCome({ startsAt: new Date(now.getTime() + 1) }, now); }],
    ['recorded as it ends', () => { requireOver({ endsAt: now }, now); }],
    ['marked held as it begins', () => { requireBegun({ startsAt: now }, now); }],
  ])('may be %s', (_, work) => {
    expect(refusalOf(work)).toBeNull();
  });
});
