import type { MemberStatus, OrganisationRole } from '@waymark/organisations/domain';
import { tasksFor } from './member-tasks';

const admin = { memberId: 'sunita', roles: ['ORGANISATION_ADMIN' as const] };
const tasks = (status: MemberStatus, roles: OrganisationRole[] = [], id = 'owen') => tasksFor({ id, status, roles }, admin);

describe('what an organisation admin can do with a member', () => {
  it.each<[MemberStatus, string[]]>([
    ['EXPECTED', ['invite', 'take-off', 'move-team', 'duplicate']],
    ['INVITED', ['invite-again', 'withdraw', 'move-team', 'duplicate']],
    ['WITHDRAWN', ['invite-again', 'duplicate']],
    ['ACTIVE', ['move-team', 'change-manager', 'make-admin', 'suspend', 'duplicate']],
    ['SUSPENDED', ['bring-back', 'move-team', 'duplicate']],
    ['ERASED', []],
  ])('depends on their state: %s', (status, expected) => {
    expect(tasks(status)).toEqual(expected);
  });

  it('includes taking the admin role back, also while they are suspended', () => {
    expect(tasks('ACTIVE', ['ORGANISATION_ADMIN'])).toEqual(['move-team', 'change-manager', 'take-admin-back', 'suspend', 'duplicate']);
    expect(tasks('SUSPENDED', ['ORGANISATION_ADMIN'])).toEqual(['bring-back', 'move-team', 'take-admin-back', 'duplicate']);
  });

  it('does not include suspending themselves, nor calling themselves a duplicate', () => {
    expect(tasks('ACTIVE', ['ORGANISATION_ADMIN'], 'sunita')).toEqual(['move-team', 'change-manager', 'take-admin-back']);
  });
});
