import type { SessionView } from '@waymark/mentoring/domain';
import { changeWords } from './change-words';

const at = new Date('2026-06-10T12:00:00Z');
const [mentor, mentee] = [{ id: 'rhys', name: 'Rhys Bevan' }, { id: 'amara', name: 'Amara Okafor' }];
const planned = {
  status: 'PLANNED', part: 'MENTEE', mentor, mentee, meets: 'ONLINE', place: 'Teams', moved: [], cancelled: null, noShow: null, confirmed: null, logged: null,
  startsAt: '2026-06-18T09:00:00.000Z', endsAt: '2026-06-18T09:50:00.000Z',
} as unknown as SessionView;
const by = { by: mentor, at: at.toISOString() };
const words = (changes: object) => changeWords(planned, { ...planned, ...changes }, 'Europe/London', at);

describe('what somebody changed in a session meanwhile', () => {
  it('is said with who it was and how the session stands now', () => {
    const moved = [{ from: '2026-06-11T10:00', timeZone: 'Europe/London', ...by }];
    expect(words({ moved })).toEqual({
      title: 'Rhys Bevan moved this session to Thu 18 June, 10:00 to 10:50 meanwhile',
      detail: 'It is planned now, Thu 18 June, 10:00 to 10:50, online, Teams. Nothing of yours was changed yet. If it still fits, send it again.',
    });
    expect(words({ status: 'CANCELLED', cancelled: { ...by, words: 'ill' } })).toEqual({ title: 'Rhys Bevan cancelled this session meanwhile', detail: 'It is cancelled now, Thu 18 June, 10:00 to 10:50, online, Teams.' });
    expect(words({ status: 'NO_SHOW', noShow: { ...by, by: mentee, words: '', missing: 'BOTH' } }).title).toBe('You marked this session as a no-show meanwhile');
    expect(words({ status: 'LOGGED', logged: { ...by, confirmBy: '2026-06-25' } }).title).toBe('Rhys Bevan logged this session meanwhile');
    expect(words({ place: 'Zoom' }).title).toBe('This session was changed while you were here');
  });

  it('has nothing of what was written about it', () => {
    const { title, detail } = words({ status: 'CANCELLED', cancelled: { ...by, words: 'my daughter is ill' } });
    expect(title + detail).not.toContain('ill');
  });
});
