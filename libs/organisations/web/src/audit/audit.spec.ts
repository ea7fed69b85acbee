import { auditAction, type AuditEntryView } from '@waymark/organisations/domain';
import { byDay } from './audit-days';
import { actionGroups, personOf, teamOf } from './audit-words';

const entry = (more: Partial<AuditEntryView>): AuditEntryView => ({
  id: 1,
  at: '2026-06-17T23:30:00Z',
  action: 'member.suspended',
  actorId: 'sunita',
  actorName: 'Sunita Rao',
  subjectKind: 'member',
  subjectId: 'owen',
  detail: {},
  ...more,
});

describe('the audit log in words', () => {
  it('has every action in one group', () => {
    const grouped = actionGroups().flatMap(({ actions }) => actions.map(({ action }) => action));
    expect(grouped.sort()).toEqual([...auditAction.options].sort());
    expect(actionGroups().map(({ thing }) => thing)).not.toContain('Other');
  });

  it('names the person an entry is about, but not the one who did it to themselves', () => {
    expect(personOf(entry({}))).toBe('owen');
    expect(personOf(entry({ action: 'role.granted', subjectKind: 'role-grant', subjectId: 'grant', detail: { memberId: 'rhys' } }))).toBe('rhys');
    expect(personOf(entry({ action: 'password.changed', subjectId: 'sunita' }))).toBeNull();
  });

  it('leads to a team as long as there is one', () => {
    expect(teamOf(entry({ action: 'team.created', subjectKind: 'team', subjectId: 'platform' }))).toBe('platform');
    expect(teamOf(entry({ action: 'team.deleted', subjectKind: 'team', subjectId: 'platform' }))).toBeNull();
  });

  it('is cut at midnight where the reader is', () => {
    const entries = [entry({ id: 2 }), entry({ id: 1, at: '2026-06-17T22:30:00Z' })];
    expect(byDay(entries, 'Europe/London').map(({ words }) => words)).toEqual(['Thursday 18 June 2026', 'Wednesday 17 June 2026']);
    expect(byDay(entries, 'UTC')).toHaveLength(1);
  });
});
