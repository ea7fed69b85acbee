import { reminderType, reminderWords, type ReminderView } from './index';

const spoken = { day: (day: string) => `the day ${day}`, time: (instant: string) => `the time ${instant.slice(11, 16)}` };
const reminder = (facts: Partial<ReminderView>): ReminderView => ({
  id: 'r', type: 'ACTION_DUE', cause: { kind: 'ACTION', id: 'cause' }, about: 'Write the runbook', relationshipId: 'pair', evidenceId: 'evidence', day: '2026-06-10', startsAt: '2026-06-10T13:00:00.000Z', toldAt: '2026-06-10T08:00:00.000Z', readAt: null, ...facts,
});

const kindOf = (type: ReminderView['type']) => (type.startsWith('ACTION') ? 'ACTION' : type.startsWith('SESSION') ? 'SESSION' : type.startsWith('CLAIM') ? 'CLAIM' : 'PAIR');

it.each<[ReminderView['type'], string, string]>([
  ['ACTION_DUE', '“Write the runbook” is due on the day 2026-06-10', '/actions/cause'],
  ['SESSION_SOON', 'You meet Write the runbook in an hour, at the time 13:00', '/sessions/cause'],
  ['AGREEMENT_TO_SIGN', 'Write the runbook signed your agreement. It waits for your signature', '/pairs/pair/agreement'],
  ['CLAIM_WAITING', 'A claim of Write the runbook waits for you', '/claims/cause'],
  ['CLAIM_RETURNED', 'Your claim for Write the runbook came back, with what is missing', '/evidence/evidence'],
])('%s says what it is about and leads there', (type, words, path) => {
  expect(reminderWords(reminder({ type, cause: { kind: kindOf(type), id: 'cause' } }), spoken)).toEqual({ words, path });
});

it('every type has words and leads somewhere', () => {
  for (const type of reminderType.options) {
    const { words, path } = reminderWords(reminder({ type, cause: { kind: kindOf(type), id: 'cause' } }), spoken);
    expect([words.includes('Write the runbook'), path]).toEqual([true, expect.stringMatching(/^\/\w+\/\w+/)]);
  }
});

it('what is gone is not named', () => {
  expect(reminderWords(reminder({ about: null }), spoken)).toEqual({ words: 'Something that you were reminded of is not there any more', path: '/' });
});
