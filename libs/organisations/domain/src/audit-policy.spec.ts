import type { OrganisationRole } from './access';
import { canReadAudit } from './audit-policy';

describe('the audit log', () => {
  it.each<[string, OrganisationRole[], boolean]>([
    ['an organisation admin', ['ORGANISATION_ADMIN'], true],
    ['an admin who also owns a programme', ['PROGRAMME_OWNER', 'ORGANISATION_ADMIN'], true],
    ['a programme owner', ['PROGRAMME_OWNER'], false],
    ['a member without a role', [], false],
  ])('is read by %s: %3$s', (_, roles, expected) => {
    expect(canReadAudit({ roles })).toBe(expected);
  });
});
