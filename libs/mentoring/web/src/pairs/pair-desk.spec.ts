import { TestBed } from '@angular/core/testing';
import { ProblemError } from '@waymark/foundation/browser';
import type { RelationshipView } from '@waymark/mentoring/domain';
import { PairDesk } from './pair-desk';
import { PairsClient } from './pairs-client';

const pairOf = (version: number) => ({ id: 'pair', status: 'REQUESTED', version }) as unknown as RelationshipView;

async function open() {
  let reads = 0;
  TestBed.configureTestingModule({ providers: [PairDesk, { provide: PairsClient, useValue: { read: async () => pairOf((reads += 1)) } }] });
  const desk = TestBed.inject(PairDesk);
  const settled = async () => {
    TestBed.tick();
    await new Promise((done) => setTimeout(done));
  };
  desk.show('pair');
  await settled();
  return { desk, settled, reads: () => reads };
}

describe('the desk of a pair', () => {
  it('shows what the server answered to a step', async () => {
    const { desk } = await open();
    expect(await desk.take('accept', async (pair) => ({ ...pair, status: 'ACCEPTED', version: 9 }))).toBe(true);
    expect([desk.pair()?.status, desk.pair()?.version, desk.failure()]).toEqual(['ACCEPTED', 9, null]);
  });

  it('reads the pair again where somebody else was faster, and says so', async () => {
    const { desk, settled, reads } = await open();
    expect(await desk.take('accept', () => Promise.reject(new ProblemError({ status: 412, code: 'stale' })))).toBe(false);
    await settled();
    expect([reads(), desk.pair()?.version, desk.failure()?.title]).toEqual([2, 2, 'Somebody changed this while you were working on it']);
  });

  it('takes one step at a time', async () => {
    const { desk } = await open();
    let finish: (pair: RelationshipView) => void = () => undefined;
    const first = desk.take('accept', () => new Promise<RelationshipView>((done) => (finish = done)));
    expect(await desk.take('withdraw', async () => pairOf(7))).toBe(false);
    finish(pairOf(3));
    expect([await first, desk.pair()?.version, desk.busy()]).toEqual([true, 3, null]);
  });
});
