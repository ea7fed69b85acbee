import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ProblemError } from '@waymark/foundation/browser';
import type { SessionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { SessionDesk } from './session-desk';
import { SessionsClient } from './sessions-client';

const [mentor, mentee] = [{ id: 'rhys', name: 'Rhys Bevan' }, { id: 'amara', name: 'Amara Okafor' }];
const session = {
  id: 'one', status: 'LOGGED', part: 'MENTEE', mentor, mentee, meets: 'ONLINE', place: '', moved: [], cancelled: null, noShow: null, confirmed: null, logged: { by: mentor, at: '2026-06-18T10:10:00.000Z', confirmBy: '2026-06-25' },
  startsAt: '2026-06-18T09:00:00.000Z', endsAt: '2026-06-18T09:50:00.000Z', version: 4,
} as unknown as SessionView;
const standing = { ...session, status: 'CONFIRMED', confirmed: { by: mentee, at: '2026-06-18T11:00:00.000Z' }, version: 5 } as SessionView;

function desk(): SessionDesk {
  TestBed.configureTestingModule({
    providers: [SessionDesk, { provide: Session, useValue: { timeZone: signal('Europe/London') } }, { provide: SessionsClient, useValue: { stored: (current: unknown) => current } }],
  });
  return TestBed.inject(SessionDesk);
}

describe('the desk of a session', () => {
  it('takes one step at a time, so that a double press is one', async () => {
    const steps = desk();
    let finish: (taken: SessionView) => void = () => undefined;
    const first = steps.take('confirm', session, () => new Promise<SessionView>((done) => (finish = done)));
    expect(await steps.take('confirm', session, async () => standing)).toBeNull();
    finish(standing);
    expect([await first, steps.busy(), steps.failure()]).toEqual([{ session: standing, taken: true }, null, null]);
  });

  it('says what stands now where somebody was faster', async () => {
    const steps = desk();
    const outcome = await steps.take('confirm', session, () => Promise.reject(new ProblemError({ status: 412, code: 'stale', current: standing })));
    expect(outcome).toEqual({ session: standing, taken: false });
    expect(steps.failure()?.title).toBe('You confirmed this session meanwhile');
  });

  it('knows nothing new where it was refused for another reason', async () => {
    const steps = desk();
    expect(await steps.take('confirm', session, () => Promise.reject(new ProblemError({ status: 403, code: 'logger-cannot-confirm', detail: 'You logged this, so the other one of you confirms it.' })))).toBeNull();
    expect(steps.failure()?.title).toBe('You logged this, so the other one of you confirms it');
  });
});
