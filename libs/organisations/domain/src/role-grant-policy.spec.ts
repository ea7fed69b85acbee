import fc from 'fast-check';
import type { OrganisationRole } from './access';
import type { MemberStatus } from './member';
import { canManageRoles, requireActiveHolder, requireAnotherAdmin } from './role-grant-policy';

describe('roles', () => {
  it.each<[string, boolean, OrganisationRole[]]>([
    ['an organisation admin', true, ['ORGANISATION_ADMIN']],
    ['a programme owner', false, ['PROGRAMME_OWNER']],
    ['a member without a role', false, []],
  ])('%s may give and take them: %s', (_, expected, roles) => {
    expect(canManageRoles({ roles })).toBe(expected);
  });

  it('go to an active member', () => {
    expect(() => requireActiveHolder('ACTIVE')).not.toThrow();
  });

  it.each<MemberStatus>(['INVITED', 'SUSPENDED', 'WITHDRAWN'])('do not go to a member who is %s', (status) => {
    expect(() => requireActiveHolder(status)).toThrow(
      expect.objectContaining({ refusal: 'WRONG_STATE', code: 'member-not-active' }),
    );
  });
});

describe('the last active organisation admin', () => {
  const refusal = expect.objectContaining({ refusal: 'WRONG_STATE', code: 'last-admin' });

  it('can be neither suspended nor relieved of the role', () => {
    expect(() => requireAnotherAdmin(['sunita'], 'sunita')).toThrow(refusal);
  });

  it('who holds the role by two grants is still the last one', () => {
    expect(() => requireAnotherAdmin(['sunita', 'sunita'], 'sunita')).toThrow(refusal);
  });

  it('stays when somebody who is no active admin goes', () => {
    expect(() => requireAnotherAdmin(['sunita'], 'amara')).not.toThrow();
    expect(() => requireAnotherAdmin([], 'amara')).not.toThrow();
  });

  it('may go once there is another', () => {
    expect(() => requireAnotherAdmin(['sunita', 'grace'], 'sunita')).not.toThrow();
  });

  it('is there after any sequence of leaving', () => {
    const people = fc.constantFrom('sunita', 'grace', 'hana', 'amara');
    fc.assert(
      fc.property(fc.uniqueArray(people, { minLength: 1 }), fc.array(people), (admins, leavers) => {
        let left = admins;
        for (const leaver of leavers) {
          try {
            requireAnotherAdmin(left, leaver);
          } catch {
            continue; // refused: nobody goes
          }
          left = left.filter((admin) => admin !== leaver);
        }
        expect(left.length).toBeGreaterThan(0);
      }),
    );
  });
});
