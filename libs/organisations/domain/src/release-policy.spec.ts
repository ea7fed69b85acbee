import type { OrganisationRole } from './access';
import type { MemberStatus } from './member';
import { canReadLedgerOf, canRelease, requireReader } from './release-policy';

const item = { ownerId: 'amara' };
const actor = (memberId: string, ...roles: OrganisationRole[]) => ({ memberId, roles });

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
