import { timelineWords, type TimelineEntry } from './timeline-words';

const working = { ordinal: 2, name: 'Working' };
const practitioner = { ordinal: 3, name: 'Practitioner' };
const entry = (facts: Partial<TimelineEntry>): TimelineEntry => ({ at: '2026-03-12T09:00:00.000Z', cause: 'DECISION', requirementId: 'r', title: 'Prototyping', from: working, to: practitioner, decisionId: 'd', band: 'NEARLY', met: 8, counted: 10, ...facts });

describe('an entry of a timeline', () => {
  it.each<[Partial<TimelineEntry>, string]>([
    [{}, 'Prototyping: From 2 Working to 3 Practitioner'],
    [{ from: null }, 'Prototyping: 3 Practitioner confirmed'],
    [{ from: practitioner }, 'Prototyping: 3 Practitioner confirmed again'],
    [{ to: null }, 'Prototyping: 2 Working was taken back'],
    [{ cause: 'EXPIRY', from: practitioner, to: working }, 'Prototyping: 3 Practitioner ran out, 2 Working still counts'],
    [{ cause: 'WAIVER' }, 'Prototyping: A waiver began or ended'],
    [{ cause: 'ROLE', title: 'Senior DevOps Engineer' }, 'Measured against Senior DevOps Engineer: Another role, or another version of it'],
    [{ cause: 'ROLE', title: null }, 'No role any more: Another role, or another version of it'],
  ])('%j reads “%s”', (facts, expected) => {
    const { what, detail, since } = timelineWords(entry(facts));
    expect(`${what}: ${detail}`).toBe(expected);
    expect(since).toBe('Nearly, 8 of 10 met');
  });
});
