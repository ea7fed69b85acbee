import type { SessionView } from '@waymark/mentoring/domain';
import { inOrderOfWaiting, nextOfSessions, waitingOf } from './waiting-sessions';

const now = new Date('2026-06-18T12:00:00Z');
const [mentor, mentee] = [{ id: 'rhys', name: 'Rhys Bevan' }, { id: 'amara', name: 'Amara Okafor' }];
const may = { prepare: true, write: true, revise: true, confirm: false };
const session = (facts: object): SessionView =>
  ({ id: 'one', number: 7, status: 'PLANNED', part: 'MENTEE', mentor, mentee, startsAt: '2026-06-20T09:00:00.000Z', endsAt: '2026-06-20T09:50:00.000Z', ends: '2026-06-20T10:50', prepared: false, question: null, logged: null, may, ...facts }) as unknown as SessionView;

const logged = { by: mentor, at: '2026-06-18T10:10:00.000Z', confirmBy: '2026-06-25' };
const past = { startsAt: '2026-06-18T09:00:00.000Z', endsAt: '2026-06-18T09:50:00.000Z' };
const toLog = session({ id: 'log', ...past });
const toConfirm = session({ id: 'confirm', ...past, status: 'LOGGED', logged, may: { ...may, confirm: true } });
const toCorrect = session({ id: 'correct', ...past, status: 'LOGGED', part: 'MENTOR', logged, question: { by: mentee, at: '2026-06-18T11:00:00.000Z', words: 'No' } });
const toPrepare = session({ id: 'prepare' });

describe('what a session asks of its reader', () => {
  it('is to log, to confirm, to correct or to prepare it', () => {
    expect([toLog, toConfirm, toCorrect, toPrepare].map((each) => waitingOf(each, now))).toEqual(['LOG', 'CONFIRM', 'CORRECT', 'PREPARE']);
  });

  it('is nothing where it is the other one’s turn, or nobody’s', () => {
    const quiet = [
      session({ part: 'MENTOR' }), session({ prepared: true }), session({ startsAt: '2026-07-01T09:00:00.000Z', endsAt: '2026-07-01T09:50:00.000Z' }), session({ ...past, status: 'LOGGED', logged }),
      { ...toConfirm, question: toCorrect.question }, session({ ...past, status: 'CONFIRMED' }), session({ status: 'CANCELLED' }),
      session({ ...past, may: { ...may, write: false } }), { ...toCorrect, may: { ...toCorrect.may, revise: false } },
    ];
    expect(quiet.filter((each) => waitingOf(each, now) !== null)).toEqual([]);
  });

  it('comes in the order of how much waits on it', () => {
    expect(inOrderOfWaiting([toPrepare, toCorrect, toConfirm, toLog], now).map(({ id }) => id)).toEqual(['log', 'confirm', 'correct', 'prepare']);
  });

  it('says what to do and leads to the part of the page where it is done', () => {
    expect(nextOfSessions(toConfirm, 'Europe/London', now)).toEqual({
      heading: 'Read and confirm the notes of session 7 with Rhys Bevan',
      why: 'Rhys Bevan logged it today at 11:10. If something is not right, say so before you confirm. Please answer by 25 June 2026.',
      action: 'Read the notes', path: ['/sessions', 'confirm'], fragment: 'confirm',
    });
    expect(nextOfSessions(toPrepare, 'Europe/London', now)).toMatchObject({ heading: 'Prepare session 7 with Rhys Bevan', path: ['/sessions', 'prepare'] });
  });
});
