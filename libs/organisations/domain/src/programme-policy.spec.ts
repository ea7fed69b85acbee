import type { OrganisationRole } from './access';
import {
  canChangeProgramme,
  canCreateProgrammes,
  canReadProgrammes,
  requireActiveProgramme,
  requireAnotherOwner,
  requireAnotherProgramme,
} from './programme-policy';

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

describe('programmes', () => {
  it('are begun by admins alone', () => {
    expect(canCreateProgrammes({ roles: ['ORGANISATION_ADMIN'] })).toBe(true);
    expect(canCreateProgrammes({ roles: ['PROGRAMME_OWNER'] })).toBe(false);
    expect(canCreateProgrammes({ roles: [] })).toBe(false);
  });

  it('that are archived stay as they are', () => {
    expect(() => requireActiveProgramme({ archivedAt: null })).not.toThrow();
    expect(() => requireActiveProgramme({ archivedAt: '2026-06-01T00:00:00Z' })).toThrow(expect.objectContaining({ code: 'programme-archived' }));
  });

  it('are never all archived', () => {
    expect(() => requireAnotherProgramme(['mentoring', 'coaching'], 'coaching')).not.toThrow();
    expect(() => requireAnotherProgramme(['mentoring'], 'mentoring')).toThrow(expect.objectContaining({ code: 'last-programme' }));
  });
});

describe('the last active owner of a programme', () => {
  it.each([
    ['keeps the role', ['grace']],
    ['who holds it by two grants keeps it', ['grace', 'grace']],
  ])('%s', (_, owners) => {
    const refusal = expect.objectContaining({ refusal: 'WRONG_STATE', code: 'last-owner' });
    expect(() => requireAnotherOwner(owners, 'grace')).toThrow(refusal);
  });

  it.each([
    ['stays when somebody goes who cannot act', ['grace'], 'sam'],
    ['may go once there is another', ['grace', 'sam'], 'grace'],
    ['is not missed where there was none', [], 'sam'],
  ])('%s', (_, owners, leaving) => {
    expect(() => requireAnotherOwner(owners, leaving)).not.toThrow();
  });
});
