import type { OrganisationRole } from '@waymark/organisations/domain';
import type { AssignmentKind } from './role-assignment';
import type { VersionStatus } from './role-profile';
import { canEditProfiles, canGiveRole, canReadRolesOf, canReadVersion } from './role-profile-policy';

/** Amara is managed by Priya, and Priya by Hana. */
const amara = { memberId: 'amara', managementChain: ['priya', 'hana'] };
const actor = (memberId: string, ...roles: OrganisationRole[]) => ({ memberId, roles });

const admin = actor('sunita', 'ORGANISATION_ADMIN');
const owner = actor('grace', 'PROGRAMME_OWNER');
const colleague = actor('lena');

describe('a version of a role profile', () => {
  it.each<[string, ReturnType<typeof actor>, VersionStatus, boolean]>([
    ['an organisation admin', admin, 'DRAFT', true],
    ['a programme owner', owner, 'DRAFT', true],
    ['a member without a role', colleague, 'DRAFT', false],
    ['a member without a role', colleague, 'PUBLISHED', true],
    ['a member without a role', colleague, 'RETIRED', true],
  ])('is seen by %s (%j) while it is %s: %s', (_, somebody, status, expected) => {
    expect(canReadVersion(somebody, { status })).toBe(expected);
  });

  it('is worked on by admins and programme owners alone', () => {
    expect([admin, owner, colleague, actor('priya')].map(canEditProfiles)).toEqual([true, true, false, false]);
  });
});

describe('the roles of a member', () => {
  it.each<[string, ReturnType<typeof actor>, boolean, Record<AssignmentKind, boolean>]>([
    ['an organisation admin', admin, true, { CURRENT: true, TARGET: true }],
    ['a programme owner', owner, true, { CURRENT: true, TARGET: true }],
    ['the manager', actor('priya'), true, { CURRENT: true, TARGET: true }],
    ['a manager two above', actor('hana'), true, { CURRENT: true, TARGET: true }],
    ['the member', actor('amara'), true, { CURRENT: false, TARGET: true }],
    ['the member, who is an admin', actor('amara', 'ORGANISATION_ADMIN'), true, { CURRENT: true, TARGET: true }],
    ['a colleague', colleague, false, { CURRENT: false, TARGET: false }],
  ])('%s: read and give as the table says', (_, somebody, reads, gives) => {
    expect(canReadRolesOf(somebody, amara)).toBe(reads);
    expect({ CURRENT: canGiveRole(somebody, amara, 'CURRENT'), TARGET: canGiveRole(somebody, amara, 'TARGET') }).toEqual(gives);
  });

  it('are not seen and not given by whom the member manages', () => {
    const priya = { memberId: 'priya', managementChain: ['hana'] };
    expect(canReadRolesOf(actor('amara'), priya)).toBe(false);
    expect(canGiveRole(actor('amara'), priya, 'TARGET')).toBe(false);
  });
});
