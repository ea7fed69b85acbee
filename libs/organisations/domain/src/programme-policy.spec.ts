import type { OrganisationRole } from './access';
import { canChangeProgramme, canReadProgrammes } from './programme-policy';

const programme = { ownerIds: ['grace'] };
const actor = (memberId: string, ...roles: OrganisationRole[]) => ({ memberId, roles });

describe('a programme', () => {
  it.each([
    ['an organisation admin', actor('sunita', 'ORGANISATION_ADMIN'), true],
    ['an owner of it', actor('grace', 'PROGRAMME_OWNER'), true],
    ['an owner of another programme', actor('hana', 'PROGRAMME_OWNER'), false],
    ['a member without a role', actor('amara'), false],
  ])('is read by %s, who may change it: %3$s', (_, somebody, changes) => {
    expect(canReadProgrammes(somebody)).toBe(true);
    expect(canChangeProgramme(somebody, programme)).toBe(changes);
  });

  it('without an owner is changed by admins alone', () => {
    expect(canChangeProgramme(actor('grace', 'PROGRAMME_OWNER'), { ownerIds: [] })).toBe(false);
    expect(canChangeProgramme(actor('sunita', 'ORGANISATION_ADMIN'), { ownerIds: [] })).toBe(true);
  });
});
