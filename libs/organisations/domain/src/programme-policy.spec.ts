import type { OrganisationRole } from './access';
import { canChangeProgramme, canReadProgrammes } from './programme-policy';

const programme = { ownerIds: ['grace'] };
const actor = (memberId: string, ...roles: OrganisationRole[]) => ({ memberId, roles });

describe('a programme', () => {
  it.each([
    ['an organisation admin', true, actor('sunita', 'ORGANISATION_ADMIN')],
    ['an owner of it', true, actor('grace', 'PROGRAMME_OWNER')],
    ['an owner of another programme', false, actor('hana', 'PROGRAMME_OWNER')],
    ['a member without a role', false, actor('amara')],
  ])('is read by %s, who may change it: %s', (_, changes, somebody) => {
    expect(canReadProgrammes(somebody)).toBe(true);
    expect(canChangeProgramme(somebody, programme)).toBe(changes);
  });

  it('without an owner is changed by admins alone', () => {
    expect(canChangeProgramme(actor('grace', 'PROGRAMME_OWNER'), { ownerIds: [] })).toBe(false);
    expect(canChangeProgramme(actor('sunita', 'ORGANISATION_ADMIN'), { ownerIds: [] })).toBe(true);
  });
});
