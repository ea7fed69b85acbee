import type { HistoryEvent } from '@waymark/evidence/domain';
import { eventLook } from './history-words';

const event = (facts: Partial<HistoryEvent>): HistoryEvent => ({
  at: '2026-03-12T10:00:00Z',
  kind: 'LEVEL_CONFIRMED',
  by: { id: 'owen', name: 'Owen Pritchard' },
  level: { ordinal: 2, name: 'Working' },
  words: null,
  claimId: null,
  decisionId: null,
  source: null,
  ...facts,
});
const sentence = (facts: Partial<HistoryEvent>, readerId?: string) => {
  const { what, how } = eventLook(event(facts), readerId);
  return `${what} ${how}`.trim();
};

describe('an event of a history', () => {
  it.each<[Partial<HistoryEvent>, string]>([
    [{}, 'Confirmed 2 Working by Owen Pritchard'],
    [{ source: 'PRIOR_RECORD' }, 'Confirmed 2 Working by Owen Pritchard recorded from before Waymark'],
    [{ kind: 'CLAIM_RETURNED' }, 'Returned at 2 Working by Owen Pritchard'],
    [{ kind: 'LEVEL_EXPIRED', by: null }, 'Expired at 2 Working'],
    [{ kind: 'WAIVED', level: null }, 'Waived by Owen Pritchard'],
    [{ level: { ordinal: 1, name: 'Shown' } }, 'Confirmed Shown by Owen Pritchard'],
  ])('%j reads “%s”', (facts, expected) => {
    expect(sentence(facts)).toBe(expected);
  });

  it('says “you” to whoever did it', () => {
    expect(sentence({}, 'owen')).toBe('Confirmed 2 Working by you');
  });
});
