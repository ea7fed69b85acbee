import type { Comparison, RoleAssignmentView } from '@waymark/role-profiles/domain';
import { changeOf, requirementOf, summaryOf } from '../requirements.fixture';
import { isHeldOn, newsFor } from './reader-news';

const side = (number: number) => ({ versionId: summaryOf(number).id, title: 'Senior DevOps Engineer', number, status: 'PUBLISHED' as const });
const changes = (...items: Comparison['items']): Comparison => ({ before: side(2), after: side(3), items, version: 1 });
const role = (given: Partial<RoleAssignmentView> = {}): RoleAssignmentView => ({
  id: 'a',
  memberId: 'm',
  kind: 'TARGET',
  profileId: 'p',
  versionId: summaryOf(3).id,
  title: 'Senior DevOps Engineer',
  number: 3,
  newerNumber: null,
  from: '2026-01-01',
  to: null,
  version: 1,
  ...given,
});
const newest = summaryOf(3);

describe('what changed for a reader', () => {
  it('is named by the one skill that it is about', () => {
    const news = newsFor({ newest, changes: changes(changeOf(), changeOf({ kind: 'changed', fields: ['levelDescription'] })), own: [role()] });
    expect(news).toMatchObject({ heading: 'See what version 3 changes in User focus', compareWith: 2, behind: false });
    expect(news?.words).toContain('1 requirement differs from version 2');
  });

  it('is named by the role where it is about several', () => {
    const added = changeOf({ kind: 'added', before: null, after: requirementOf({ kind: 'QUALIFICATION' }) });
    const news = newsFor({ newest, changes: changes(changeOf({ kind: 'changed' }), added), own: [role({ kind: 'CURRENT' })] });
    expect(news?.heading).toBe('See what version 3 changes in the role you have');
  });

  it('says that they work towards an earlier version', () => {
    const news = newsFor({ newest, changes: changes(changeOf({ kind: 'changed' })), own: [role({ number: 1 })] });
    expect(news).toMatchObject({ behind: true });
    expect(news?.words).toContain('You have version 1 of it.');
  });

  it.each([
    ['the role is not theirs', { own: [], changes: changes(changeOf({ kind: 'changed' })) }],
    ['nothing differs', { own: [role()], changes: changes(changeOf()) }],
    ['it is the first version', { own: [role()], changes: null }],
  ])('is nothing where %s', (_, facts) => {
    expect(newsFor({ newest, ...facts })).toBeNull();
  });
});

describe('a role', () => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-05-31', true],
    ['2026-06-01', false],
  ])('from 1 January until 1 June counts on %s: %s', (day, held) => {
    expect(isHeldOn({ from: '2026-01-01', to: '2026-06-01' }, day)).toBe(held);
  });

  it('without an end goes on', () => {
    expect(isHeldOn({ from: '2026-01-01', to: null }, '2099-01-01')).toBe(true);
  });
});
