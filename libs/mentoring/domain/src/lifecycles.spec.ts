import { advance, allows, DomainError, type Lifecycle } from '@waymark/foundation/kernel';
import { actionLifecycle, actionStatus, isOpenAction, unblocking, type ActionStatus, type ActionStep } from './action-lifecycle';
import { agreementLifecycle, agreementStatus, type AgreementAction, type AgreementStatus } from './agreement-lifecycle';
import { goalLifecycle, goalStatus, isLiveGoal, type GoalAction, type GoalStatus } from './goal-lifecycle';
import { becamePair, relationshipLifecycle, relationshipStatus, takesPlace, type RelationshipAction, type RelationshipStatus } from './relationship-lifecycle';
import { isDraft, sessionLifecycle, sessionStatus, wasHeld, type SessionAction, type SessionStatus } from './session-lifecycle';

/** Every step that there is, written down a second time; whatever is not here is refused. */
type Truth<State extends string, Action extends string> = Record<State, Partial<Record<Action, State>>>;

function walk<State extends string, Action extends string>(lifecycle: Lifecycle<State, Action>, states: readonly State[], actions: readonly Action[], truth: Truth<State, Action>): void {
  const steps = states.flatMap((state) => actions.map((action) => ({ state, action, next: truth[state][action] })));

  it.each(steps.filter(({ next }) => next !== undefined))('$state becomes $next on $action', ({ state, action, next }) => {
    expect(advance(lifecycle, state, action)).toBe(next);
  });

  it.each(steps.filter(({ next }) => next === undefined))('$state refuses to $action', ({ state, action }) => {
    expect(allows(lifecycle, state, action)).toBe(false);
    expect(() => advance(lifecycle, state, action)).toThrow(DomainError);
  });

  it('has no action beside these', () => {
    const known = Object.values<object>(lifecycle.transitions).flatMap((row) => Object.keys(row));
    expect(known.filter((action) => !(actions as readonly string[]).includes(action))).toEqual([]);
  });
}

describe('the life of a relationship', () => {
  const actions: RelationshipAction[] = ['acceptFirst', 'accept', 'decline', 'withdraw', 'expire', 'activate', 'pause', 'resume', 'close', 'reflect', 'complete', 'lapse', 'endEarly'];
  const over: Partial<Record<RelationshipAction, RelationshipStatus>> = {};
  walk(relationshipLifecycle, relationshipStatus.options, actions, {
    REQUESTED: { acceptFirst: 'REQUESTED', accept: 'ACCEPTED', decline: 'DECLINED', withdraw: 'WITHDRAWN', expire: 'EXPIRED' },
    ACCEPTED: { activate: 'ACTIVE', endEarly: 'ENDED_EARLY' },
    ACTIVE: { pause: 'PAUSED', close: 'CLOSING', endEarly: 'ENDED_EARLY' },
    PAUSED: { pause: 'PAUSED', resume: 'ACTIVE', close: 'CLOSING', endEarly: 'ENDED_EARLY' },
    CLOSING: { reflect: 'CLOSING', complete: 'COMPLETED', lapse: 'COMPLETED' },
    COMPLETED: over,
    DECLINED: over,
    WITHDRAWN: over,
    EXPIRED: over,
    ENDED_EARLY: over,
  });

  it('takes a place from the acceptance to the end, and is remembered after it', () => {
    expect(relationshipStatus.options.filter(takesPlace)).toEqual(['ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING']);
    expect(relationshipStatus.options.filter(becamePair)).toEqual(['ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING', 'COMPLETED', 'ENDED_EARLY']);
  });
});

describe('the life of an agreement', () => {
  const actions: AgreementAction[] = ['change', 'signFirst', 'signLast', 'takeSignatureBack', 'supersede'];
  walk<AgreementStatus, AgreementAction>(agreementLifecycle, agreementStatus.options, actions, {
    DRAFT: { change: 'DRAFT', signFirst: 'PARTLY_SIGNED' },
    PARTLY_SIGNED: { change: 'DRAFT', signLast: 'SIGNED', takeSignatureBack: 'DRAFT' },
    SIGNED: { supersede: 'SUPERSEDED' },
    SUPERSEDED: {},
  });
});

describe('the life of a session', () => {
  const actions: SessionAction[] = ['reschedule', 'cancel', 'noShow', 'hold', 'log', 'question', 'confirm', 'revise'];
  walk<SessionStatus, SessionAction>(sessionLifecycle, sessionStatus.options, actions, {
    PLANNED: { reschedule: 'PLANNED', cancel: 'CANCELLED', noShow: 'NO_SHOW', hold: 'HELD' },
    HELD: { log: 'LOGGED' },
    LOGGED: { question: 'LOGGED', confirm: 'CONFIRMED', revise: 'LOGGED' },
    CONFIRMED: { revise: 'LOGGED' },
    CANCELLED: {},
    NO_SHOW: {},
  });

  it('is held once the two have met, and a draft until it is logged', () => {
    expect(sessionStatus.options.filter(wasHeld)).toEqual(['HELD', 'LOGGED', 'CONFIRMED']);
    expect(sessionStatus.options.filter(isDraft)).toEqual(['PLANNED', 'HELD']);
  });
});

describe('the life of a goal', () => {
  const actions: GoalAction[] = ['change', 'agree', 'achieve', 'abandon', 'supersede', 'reopen'];
  walk<GoalStatus, GoalAction>(goalLifecycle, goalStatus.options, actions, {
    PROPOSED: { change: 'PROPOSED', agree: 'AGREED', abandon: 'ABANDONED', supersede: 'SUPERSEDED' },
    AGREED: { change: 'PROPOSED', achieve: 'ACHIEVED', abandon: 'ABANDONED', supersede: 'SUPERSEDED' },
    ACHIEVED: { reopen: 'AGREED' },
    ABANDONED: {},
    SUPERSEDED: {},
  });

  it('is live until it ended', () => {
    expect(goalStatus.options.filter(isLiveGoal)).toEqual(['PROPOSED', 'AGREED']);
  });
});

describe('the life of an action', () => {
  const actions: ActionStep[] = ['change', 'renegotiate', 'start', 'block', 'unblock', 'unblockStarted', 'finish', 'reopen', 'drop'];
  walk<ActionStatus, ActionStep>(actionLifecycle, actionStatus.options, actions, {
    OPEN: { change: 'OPEN', renegotiate: 'OPEN', start: 'IN_PROGRESS', block: 'BLOCKED', finish: 'DONE', drop: 'DROPPED' },
    IN_PROGRESS: { change: 'IN_PROGRESS', renegotiate: 'IN_PROGRESS', reopen: 'OPEN', block: 'BLOCKED', finish: 'DONE', drop: 'DROPPED' },
    BLOCKED: { change: 'BLOCKED', renegotiate: 'BLOCKED', start: 'IN_PROGRESS', unblock: 'OPEN', unblockStarted: 'IN_PROGRESS', finish: 'DONE', drop: 'DROPPED' },
    DONE: { reopen: 'OPEN', start: 'IN_PROGRESS' },
    DROPPED: {},
  });

  it('is open until it is done or dropped', () => {
    expect(actionStatus.options.filter(isOpenAction)).toEqual(['OPEN', 'IN_PROGRESS', 'BLOCKED']);
  });

  it.each(['OPEN', 'IN_PROGRESS'] as const)('goes back to %s when nothing is in the way any more', (before) => {
    expect(advance(actionLifecycle, advance(actionLifecycle, before, 'block'), unblocking(before))).toBe(before);
  });
});
