import type { OrganisationRole } from './access';
import type { MemberStatus } from './member';
import { canReadLedgerOf, canRelease, canReleaseTo, requireReader } from './release-policy';

const item = { ownerId: 'amara' };
const actor = (memberId: string, ...roles: OrganisationRole[]) => ({ memberId, roles });

describe('somebody to whom a member may release something', () => {
  const owner = { memberId: 'amara', roles: [], managementChain: ['priya'] };
  const facts = { memberId: 'tom', status: 'ACTIVE' as MemberStatus, managementChain: [], sharesTeam: false };

  it.each<[string, Partial<typeof facts>, boolean]>([
    ['a colleague of a team is', { sharesTeam: true }, true],
    ['their manager is', { memberId: 'priya' }, true],
    ['whom they manage is', { managementChain: ['amara'] as never }, true],
    ['a stranger of the organisation is not', {}, false],
    ['a colleague who is suspended is not', { sharesTeam: true, status: 'SUSPENDED' }, false],
    ['whom they manage and who is suspended is not', { managementChain: ['amara'] as never, status: 'SUSPENDED' }, false],
    ['they themselves are not', { memberId: 'amara', sharesTeam: true }, false],
  ])('%s', (_, about, expected) => {
    expect(canReleaseTo(owner, { ...facts, ...about })).toBe(expected);
  });
});

describe('an item that can be released', () => {
  it.each([
    ['its owner', actor('amara'), true],
    ['an organisation admin', actor('sunita', 'ORGANISATION_ADMIN'), false],
    ['a programme owner', actor('grace', 'PROGRAMME_OWNER'), false],
    ['whoever it was released to', actor('priya'), false],
    ['a colleague', actor('tom'), false],
  ])('is shared, and its ledger read, by %s: as the table says', (_, somebody, may) => {
    expect(canRelease(somebody, item)).toBe(may);
    expect(canReadLedgerOf(somebody, item)).toBe(may);
  });

  it('goes to an active member who is somebody else', () => {
    expect(() => requireReader(item, { memberId: 'priya', status: 'ACTIVE' })).not.toThrow();
  });

  it.each<[string, string, MemberStatus | null, string]>([
    ['oneself', 'amara', 'ACTIVE', 'Choose somebody other than yourself'],
    ['a suspended member', 'owen', 'SUSPENDED', 'Choose an active member of your organisation'],
    ['somebody who is invited', 'lena', 'INVITED', 'Choose an active member of your organisation'],
    ['an invitation that was withdrawn', 'rhys', 'WITHDRAWN', 'Choose an active member of your organisation'],
    ['nobody of the organisation', 'ines', null, 'Choose an active member of your organisation'],
  ])('does not go to %s', (_, memberId, status, message) => {
    expect(() => requireReader(item, { memberId, status })).toThrow(
      expect.objectContaining({ refusal: 'INVALID', details: { issues: [{ path: 'readerId', message }] } }),
    );
  });
});
