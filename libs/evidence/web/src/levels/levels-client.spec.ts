import { TestBed } from '@angular/core/testing';
import { ApiCaller } from '@waymark/foundation/browser';
import { LevelsClient } from './levels-client';

/** A list of 250 things, of which a page has 100. */
const call = async (_: unknown, { query: { cursor } }: { query: { cursor?: string } }) => {
  const from = Number(cursor ?? 0);
  const items = Array.from({ length: Math.min(100, 250 - from) }, (__, place) => ({ id: `${from + place}` }));
  return { items, nextCursor: from + 100 < 250 ? `${from + 100}` : null };
};

describe('the levels of people', () => {
  it.each([
    ['everybody in a team', (client: LevelsClient) => client.teamMembers('keepers')],
    ['every decision about a person', (client: LevelsClient) => client.decisions('amara')],
  ])('are read of %s, also beyond the first page', async (_, read) => {
    TestBed.configureTestingModule({ providers: [{ provide: ApiCaller, useValue: { call } }] });
    const ids = (await read(TestBed.inject(LevelsClient))).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([250, 250]);
  });
});
