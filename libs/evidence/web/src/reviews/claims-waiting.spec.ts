import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ClaimCounts } from '@waymark/evidence/domain';
import { Session } from '@waymark/organisations/web';
import { ClaimsWaiting } from './claims-waiting';
import { ReviewsClient } from './reviews-client';

const settled = async () => {
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve, 0));
  await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('what waits for somebody', () => {
  const current = signal<{ member: { id: string } } | null>({ member: { id: 'rhys' } });
  let answers: (ClaimCounts | Error)[];

  beforeEach(() => {
    answers = [];
    const counts = (): Promise<ClaimCounts> => {
      const answer = answers.shift();
      return answer === undefined || answer instanceof Error ? Promise.reject(answer ?? new Error('Nobody asked')) : Promise.resolve(answer);
    };
    TestBed.configureTestingModule({ providers: [{ provide: ReviewsClient, useValue: { counts } }, { provide: Session, useValue: { current } }] });
  });

  it('is counted once, and again after something was decided', async () => {
    answers = [{ toJudge: 2, returned: 0, judges: true }, { toJudge: 1, returned: 0, judges: true }];
    const waiting = TestBed.inject(ClaimsWaiting);
    expect(waiting.counts()).toEqual({ toJudge: 0, returned: 0, judges: false });
    await settled();
    expect(waiting.counts().toJudge).toBe(2);
    waiting.refresh();
    await settled();
    expect([waiting.counts().toJudge, answers]).toEqual([1, []]);
  });

  it('stays as it was known where there is no answer', async () => {
    answers = [{ toJudge: 2, returned: 1, judges: true }, new Error('No network')];
    const waiting = TestBed.inject(ClaimsWaiting);
    await settled();
    waiting.refresh();
    await settled();
    expect(waiting.counts()).toEqual({ toJudge: 2, returned: 1, judges: true });
  });
});
