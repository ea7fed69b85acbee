import { noticeWords } from './notice-words';

describe('what to notice about a pair', () => {
  it.each([
    [{ kind: 'CONCERN', concern: { kind: 'NO_MEETING', days: 31 } }, 'You have not met for 31 days.', '/pairs/pair'],
    [{ kind: 'LOW_COMMITMENT', actionId: 'act', title: 'Ask Owen', commitment: 6 }, 'Commitment 6 to “Ask Owen”. Ask what would make it an 8.', '/actions/act'],
    [{ kind: 'BLOCKED_ACTION', actionId: 'act', title: 'Ask Owen' }, '“Ask Owen” is blocked.', '/actions/act'],
    [{ kind: 'NO_SESSION_PLANNED' }, 'No session is planned.', '/pairs/pair'],
    [{ kind: 'NOT_PREPARED', sessionId: 'met', sessionNumber: 5 }, 'Session 5 is not prepared yet.', '/sessions/met'],
    [{ kind: 'NOT_PREPARED', sessionId: 'met', sessionNumber: null }, 'The next session is not prepared yet.', '/sessions/met'],
  ] as const)('is a reason to act, and leads to where that is: %j', (notice, words, path) => {
    const said = noticeWords(notice, 'pair');
    expect([said.words, said.path.join('/')]).toEqual([words, path]);
  });
});
