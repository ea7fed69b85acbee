import type { OrganisationRole } from './access';
import { canReadAudit } from './audit-policy';

describe('the audit log', () => {
  it.each<[string, boolean, OrganisationRole[]]>([
    ['an organisation admin', true, ['ORGANISATION_ADMIN']],
    ['an admin who also owns a programme', true, ['PROGRAMME_OWNER', 'ORGANISATION_ADMIN']],
    ['a programme owner', false, ['PROGRAMME_OWNER']],
    ['a member without a role', false, []],
  ])('is read by %s: %s', (_, expected, roles) => {
    expect(canReadAudit({ roles })).toBe(expected);
  });
});
