import type { OrganisationRole } from './access';
import { canDownload, canExportDataOf } from './data-export';

const actor = (memberId: string, ...roles: OrganisationRole[]) => ({ memberId, roles });

describe('the export of everything about a person', () => {
  it.each([
    ['the person', actor('amara'), true],
    ['an organisation admin', actor('sunita', 'ORGANISATION_ADMIN'), true],
    ['a programme owner', actor('grace', 'PROGRAMME_OWNER'), false],
    ['a colleague', actor('tom'), false],
  ])('is asked for by %s: %s', (_, somebody, may) => {
    expect(canExportDataOf(somebody, 'amara')).toBe(may);
  });

  it.each([
    ['whoever asked, about themselves', actor('amara'), { memberId: 'amara', requestedById: 'amara' }, true],
    ['the admin who asked', actor('sunita', 'ORGANISATION_ADMIN'), { memberId: 'amara', requestedById: 'sunita' }, true],
    ['the person, where an admin asked', actor('amara'), { memberId: 'amara', requestedById: 'sunita' }, false],
    ['an admin, where the person asked', actor('sunita', 'ORGANISATION_ADMIN'), { memberId: 'amara', requestedById: 'amara' }, false],
    ['another admin', actor('hana', 'ORGANISATION_ADMIN'), { memberId: 'amara', requestedById: 'sunita' }, false],
    ['who asked as an admin and is none any more', actor('sunita'), { memberId: 'amara', requestedById: 'sunita' }, false],
  ])('is downloaded by %s: as the table says', (_, somebody, one, may) => {
    expect(canDownload(somebody, one)).toBe(may);
  });
});
