import { soughtIn, type WorkAddress } from './sought-work';

const nothing: WorkAddress = { of: undefined, view: undefined, state: undefined, overdue: undefined, pair: undefined };
const pair = '0190a4b2-7c1e-7a10-8f00-000000000001';

describe('what the address of goals and actions asks for', () => {
  it('is one’s own open work, all of it, where it says nothing', () => {
    expect(soughtIn(nothing)).toEqual({ mentees: false, board: false, over: false, overdue: false, relationshipId: null });
  });

  it('is narrowed to a pair and to what is overdue', () => {
    expect(soughtIn({ ...nothing, of: 'mentees', view: 'board', overdue: 'only', pair })).toEqual({ mentees: true, board: true, over: false, overdue: true, relationshipId: pair });
  });

  it('has no board and nothing overdue of what is over', () => {
    expect(soughtIn({ ...nothing, state: 'over', view: 'board', overdue: 'only' })).toMatchObject({ over: true, board: false, overdue: false });
  });

  it('is without a pair where the address has something else in its place', () => {
    expect(soughtIn({ ...nothing, pair: 'my-mentor' }).relationshipId).toBeNull();
  });
});
