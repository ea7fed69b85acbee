import { advance, allows, DomainError, type Lifecycle } from '@waymark/foundation/kernel';
import { memberLifecycle, memberStatus, type MemberAction, type MemberStatus } from './member';

interface Step<State, Action> {
  state: State;
  action: Action;
  next: State | undefined;
}

/** Every state with every action, and where the table leads from there. */
function everyStep<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  states: readonly State[],
  actions: readonly Action[],
): Step<State, Action>[] {
  return states.flatMap((state) =>
    actions.map((action) => ({ state, action, next: lifecycle.transitions[state][action] })),
  );
}

/** The states that some sequence of actions leads to from `start`, itself included. */
function reachable<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  start: State,
): Set<State> {
  const found = new Set([start]);
  for (const state of found) {
    for (const next of Object.values<State | undefined>(lifecycle.transitions[state])) {
      if (next !== undefined) found.add(next);
    }
  }
  return found;
}

const actions: MemberAction[] = ['accept', 'withdraw', 'invite', 'suspend', 'bringBack', 'erase'];
const nothing = { accept: undefined, withdraw: undefined, invite: undefined, suspend: undefined, bringBack: undefined, erase: undefined };
const truth: Record<MemberStatus, Record<MemberAction, MemberStatus | undefined>> = {
  EXPECTED: { ...nothing, withdraw: 'WITHDRAWN', invite: 'INVITED' },
  INVITED: { ...nothing, accept: 'ACTIVE', withdraw: 'WITHDRAWN', invite: 'INVITED' },
  ACTIVE: { ...nothing, suspend: 'SUSPENDED' },
  SUSPENDED: { ...nothing, bringBack: 'ACTIVE', erase: 'ERASED' },
  WITHDRAWN: { ...nothing, invite: 'INVITED', erase: 'ERASED' },
  ERASED: nothing,
};

describe('the life of a member', () => {
  const steps = everyStep(memberLifecycle, memberStatus.options, actions);

  it.each(steps)('$action when $state leads to $next', ({ state, action, next }) => {
    expect(next).toBe(truth[state][action]);
    expect(allows(memberLifecycle, state, action)).toBe(next !== undefined);
  });

  it.each(steps.filter(({ next }) => next !== undefined))('$state becomes $next on $action', (step) => {
    expect(advance(memberLifecycle, step.state, step.action)).toBe(step.next);
  });

  it.each(steps.filter(({ next }) => next === undefined))('$state refuses to $action', (step) => {
    expect(() => advance(memberLifecycle, step.state, step.action)).toThrow(DomainError);
  });

  it('names no action that the table of truth does not know', () => {
    const named = new Set(Object.values(memberLifecycle.transitions).flatMap((row) => Object.keys(row)));
    expect([...named].toSorted()).toEqual(actions.toSorted());
  });

  it('reaches every state from the file that somebody came in with', () => {
    expect([...reachable(memberLifecycle, 'EXPECTED')].toSorted()).toEqual(memberStatus.options.toSorted());
  });

  it('never sends an active or a suspended member back to an invitation', () => {
    expect([...reachable(memberLifecycle, 'ACTIVE')].toSorted()).toEqual(['ACTIVE', 'ERASED', 'SUSPENDED']);
  });

  it('leads nowhere from an erased member', () => {
    expect([...reachable(memberLifecycle, 'ERASED')]).toEqual(['ERASED']);
  });

  it('says in the refusal what the member is', () => {
    expect(() => advance(memberLifecycle, 'SUSPENDED', 'suspend')).toThrow(
      'This member is suspended, so that cannot be done now.',
    );
  });
});
