import { DomainError } from '@waymark/foundation/kernel';
import type { OrganisationRole } from './access';
import { canChangeTeams, canReadTeam, requireEmptyTeam } from './team-policy';

const delivery = {
  members: [
    { memberId: 'amara', managementChain: ['priya', 'hana'] },
    { memberId: 'tom', managementChain: [] },
  ],
};
const actor = (memberId: string, ...roles: OrganisationRole[]) => ({ memberId, roles });

describe('a team', () => {
  it.each([
    ['an organisation admin outside it', actor('sunita', 'ORGANISATION_ADMIN'), true, true],
    ['a programme owner outside it', actor('grace', 'PROGRAMME_OWNER'), true, false],
    ['somebody in it', actor('tom'), true, false],
    ['the manager of somebody in it', actor('priya'), true, false],
    ['a manager two above somebody in it', actor('hana'), true, false],
    ['a colleague outside it', actor('lena'), false, false],
  ])('%s: read and change as the table says', (_, somebody, reads, changes) => {
    expect(canReadTeam(somebody, delivery)).toBe(reads);
    expect(canChangeTeams(somebody)).toBe(changes);
  });

  it('that nobody is in is seen by admins and programme owners alone', () => {
    const empty = { members: [] };
    expect(canReadTeam(actor('sunita', 'ORGANISATION_ADMIN'), empty)).toBe(true);
    expect(canReadTeam(actor('grace', 'PROGRAMME_OWNER'), empty)).toBe(true);
    expect(canReadTeam(actor('priya'), empty)).toBe(false);
  });

  it('can be deleted when it is empty', () => {
    expect(() => requireEmptyTeam({ members: [] })).not.toThrow();
  });

  it('cannot be deleted while somebody is in it', () => {
    expect(() => requireEmptyTeam(delivery)).toThrow(DomainError);
    expect(() => requireEmptyTeam(delivery)).toThrow(
      expect.objectContaining({ refusal: 'WRONG_STATE', code: 'team-not-empty' }),
    );
  });
});
