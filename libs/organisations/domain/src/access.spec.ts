import { anyMember, anyone, holds, memberWith, organisationRole, scope, scopes, signedInPerson } from './access';

describe('the access vocabulary', () => {
  it('is these roles; a new one needs a row in every policy matrix', () => {
    expect(organisationRole.options).toEqual(['ORGANISATION_ADMIN', 'PROGRAMME_OWNER']);
  });

  it('is these scopes; a new one needs a sentence for the person who grants it', () => {
    expect(Object.keys(scopes)).toEqual([
      'profile:read',
      'people:read',
      'people:write',
      'profiles:read',
      'profiles:write',
      'evidence:read',
      'evidence:write',
      'reviews:read',
      'reviews:write',
      'readiness:read',
      'readiness:write',
      'mentoring:read',
      'mentoring:write',
      'goals:read',
      'goals:write',
      'development:read',
      'development:write',
      'reminders:read',
      'reminders:write',
      'private-notes:read',
      'private-notes:write',
      'programmes:read',
      'programmes:write',
      'organisation:write',
      'audit:read',
      'privacy:read',
      'privacy:write',
      'ledger:read',
    ]);
  });

  it('is parsed as it is declared, and nothing else is', () => {
    expect(scope.options).toEqual(Object.keys(scopes));
    expect(scope.safeParse('people:delete').success).toBe(false);
    expect(scope.safeParse('__proto__').success).toBe(false);
  });

  it.each(Object.entries(scopes))('%s says whether it reads or writes, as its sentence does', (name, sentence) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*:(read|write)$/);
    expect(sentence).toMatch(name.endsWith(':read') ? /^Read .*[^.]$/ : /^Change .*[^.]$/);
  });

  it('never says that a token may do more than its owner', () => {
    const writes = Object.entries(scopes).filter(([name]) => name.endsWith(':write'));
    expect(writes.filter(([, sentence]) => !sentence.endsWith('where you may'))).toEqual([]);
  });
});

describe('an actor', () => {
  it('holds the roles that were granted and no other', () => {
    expect(holds({ roles: ['PROGRAMME_OWNER'] }, 'PROGRAMME_OWNER')).toBe(true);
    expect(holds({ roles: ['PROGRAMME_OWNER'] }, 'ORGANISATION_ADMIN')).toBe(false);
    expect(holds({ roles: [] }, 'PROGRAMME_OWNER')).toBe(false);
  });
});

describe('what a route requires', () => {
  it('is nothing, a person in a browser, a member, or a member with one of some roles', () => {
    expect(anyone).toEqual({ kind: 'public' });
    expect(signedInPerson).toEqual({ kind: 'session' });
    expect(anyMember('people:read')).toEqual({ kind: 'member', scope: 'people:read' });
    expect(memberWith('people:write', 'ORGANISATION_ADMIN')).toEqual({
      kind: 'member',
      scope: 'people:write',
      role: ['ORGANISATION_ADMIN'],
    });
  });
});
