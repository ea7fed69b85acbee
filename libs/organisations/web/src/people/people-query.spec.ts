import { refinementsIn } from './people-query';

const id = '0190f000-0000-7000-8000-000000000001';
const none = { teamId: undefined, managerId: undefined, role: undefined, without: undefined };

describe('what an address asks of the list of people', () => {
  it.each([
    [{}, none],
    [{ teamId: id, managerId: id, role: 'PROGRAMME_OWNER', without: 'TEAM' }, { teamId: id, managerId: id, role: 'PROGRAMME_OWNER', without: 'TEAM' }],
    [{ teamId: 'delivery', managerId: '', role: 'MENTOR', without: 'EVERYTHING' }, none],
  ])('%j', (address, expected) => {
    expect(refinementsIn(address)).toEqual(expected);
  });
});
