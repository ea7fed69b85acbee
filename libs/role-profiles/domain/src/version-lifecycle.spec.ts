import { advance, allows, DomainError } from '@waymark/foundation/kernel';
import { versionStatus, type VersionStatus } from './role-profile';
import { versionLifecycle, type VersionAction } from './version-lifecycle';

const actions: VersionAction[] = ['publish', 'retire'];
const truth: Record<VersionStatus, Record<VersionAction, VersionStatus | undefined>> = {
  DRAFT: { publish: 'PUBLISHED', retire: undefined },
  PUBLISHED: { publish: undefined, retire: 'RETIRED' },
  RETIRED: { publish: undefined, retire: undefined },
};
const steps = versionStatus.options.flatMap((state) => actions.map((action) => ({ state, action, next: truth[state][action] })));

describe('the life of a version', () => {
  it.each(steps.filter(({ next }) => next !== undefined))('$state becomes $next on $action', ({ state, action, next }) => {
    expect(advance(versionLifecycle, state, action)).toBe(next);
  });

  it.each(steps.filter(({ next }) => next === undefined))('$state refuses to $action', ({ state, action }) => {
    expect(allows(versionLifecycle, state, action)).toBe(false);
    expect(() => advance(versionLifecycle, state, action)).toThrow(DomainError);
  });

  it('says in the refusal what the version is', () => {
    expect(() => advance(versionLifecycle, 'RETIRED', 'publish')).toThrow('This version of the role profile is retired, so that cannot be done now.');
  });
});
