import type { MemberStatus, OrganisationRole } from '@waymark/organisations/domain';
import { tasksFor } from './member-tasks';

const admin = { memberId: 'sunita', roles: ['ORGANISATION_ADMIN' as const] };
const tasks = (status: MemberStatus, roles: OrganisationRole[] = [], id = 'owen') => tasksFor({ id, status, roles }, admin);

describe('what an organisation admin can do with a member', () => {
  it.each<[MemberStatus, string[]]>([
    ['INVITED', ['invite-again', 'withdraw']],
    ['WITHDRAWN', ['invite-again']],
    ['ACTIVE', ['make-admin', 'suspend']],
    ['SUSPENDED', ['bring-back']],
  ])('depends on their state: %s', (status, expected) => {
    expect(tasks(status)).toEqual(expected);
  });

  it('includes taking the admin role back, also while they are suspended', () => {
    expect(tasks('ACTIVE', ['ORGANISATION_ADMIN'])).toEqual(['take-admin-back', 'suspend']);
    expect(tasks('SUSPENDED', ['ORGANISATION_ADMIN'])).toEqual(['bring-back', 'take-admin-back']);
  });

  it('does not include suspending themselves', () => {
    expect(tasks('ACTIVE', ['ORGANISATION_ADMIN'], 'sunita')).toEqual(['take-admin-back']);
  });
});
