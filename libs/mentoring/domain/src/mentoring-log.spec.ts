import { evidenceDraft } from './evidence-draft';
import { evidenceOfLog, hoursOf, logAsCsv, logTotals, mentoringLogEntry, mentoringLogQuery } from './mentoring-log';

const entries = [
  { heldOn: '2026-03-12', minutes: 50, pair: 1, session: 1, confirmed: true },
  { heldOn: '2026-06-18', minutes: 40, pair: 1, session: 6, confirmed: false },
  { heldOn: '2026-05-25', minutes: 90, pair: 2, session: 3, confirmed: true },
];

describe('a mentor’s own log', () => {
  it('has no field that could hold a name or a word of content', () => {
    expect(Object.keys(mentoringLogEntry.shape)).toEqual(['heldOn', 'minutes', 'pair', 'session', 'confirmed']);
  });

  it('adds up', () => {
    expect(logTotals(entries)).toEqual({ sessions: 3, minutes: 180, pairs: 2 });
    expect(logTotals([])).toEqual({ sessions: 0, minutes: 0, pairs: 0 });
    expect([50, 90, 0].map(hoursOf)).toEqual(['0.83', '1.50', '0.00']);
  });

  it('is saved as a table', () => {
    expect(logAsCsv(entries.slice(0, 2))).toBe('\uFEFFDate,Hours,Pair,Session,Confirmed\r\n2026-03-12,0.83,1,1,Yes\r\n2026-06-18,0.67,1,6,No\r\n');
    expect(logAsCsv([])).toBe('\uFEFFDate,Hours,Pair,Session,Confirmed\r\n');
  });

  it('begins evidence of coaching', () => {
    const draft = evidenceOfLog(entries);
    expect(draft).toMatchObject({ action: 'I held 3 sessions as a mentor, 3.00 hours in all, with 2 people.', startedOn: '2026-03-12', endedOn: '2026-06-18' });
    expect(evidenceDraft.parse(draft)).toEqual(draft);
    expect(evidenceOfLog(entries.slice(0, 1)).action).toContain('1 session as a mentor, 0.83 hours in all, with 1 person.');
    expect(evidenceOfLog([])).toMatchObject({ action: '', startedOn: null, endedOn: null });
  });

  it('is asked from a day to a day that is not before', () => {
    expect(mentoringLogQuery.safeParse({ from: '2026-06-18', to: '2026-06-18' }).success).toBe(true);
    expect(mentoringLogQuery.safeParse({ from: '2026-06-18', to: '2026-06-17' }).success).toBe(false);
  });
});
