import { advance, allows, DomainError } from '@waymark/foundation/kernel';
import { claimStatus, type ClaimStatus } from './claim';
import { claimLifecycle, type ClaimAction } from './claim-lifecycle';

const actions: ClaimAction[] = ['submit', 'open', 'accept', 'return', 'withdraw', 'retract', 'release', 'lapse'];
const truth: Record<ClaimStatus, Partial<Record<ClaimAction, ClaimStatus>>> = {
  DRAFT: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN', lapse: 'WITHDRAWN' },
  SUBMITTED: { open: 'IN_REVIEW', withdraw: 'WITHDRAWN', lapse: 'WITHDRAWN' },
  IN_REVIEW: { accept: 'ACCEPTED', return: 'RETURNED', release: 'SUBMITTED', lapse: 'WITHDRAWN' },
  ACCEPTED: { retract: 'RETRACTED' },
  RETURNED: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN', lapse: 'WITHDRAWN' },
  WITHDRAWN: {},
  RETRACTED: {},
};
const steps = claimStatus.options.flatMap((state) => actions.map((action) => ({ state, action, next: truth[state][action] })));

describe('the life of a claim', () => {
  it.each(steps.filter(({ next }) => next !== undefined))('$state becomes $next on $action', ({ state, action, next }) => {
    expect(advance(claimLifecycle, state, action)).toBe(next);
  });

  it.each(steps.filter(({ next }) => next === undefined))('$state refuses to $action', ({ state, action }) => {
    expect(allows(claimLifecycle, state, action)).toBe(false);
    expect(() => advance(claimLifecycle, state, action)).toThrow(DomainError);
  });
});
