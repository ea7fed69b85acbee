import { advance, allows, DomainError } from '@waymark/foundation/kernel';
import { decisionStatus, type DecisionStatus } from './decision';
import { counts, decisionLifecycle, type DecisionAction } from './decision-lifecycle';
import { waiverLifecycle } from './waiver-lifecycle';
import { waiverStatus, type WaiverAction, type WaiverStatus } from './waiver';

const actions: DecisionAction[] = ['confirm', 'revoke', 'supersede', 'appeal', 'hand-over', 'uphold', 'lapse'];
const truth: Record<DecisionStatus, Partial<Record<DecisionAction, DecisionStatus>>> = {
  PROPOSED: { confirm: 'CONFIRMED' },
  CONFIRMED: { supersede: 'SUPERSEDED', revoke: 'REVOKED', appeal: 'APPEALED' },
  APPEALED: { 'hand-over': 'APPEALED', uphold: 'CONFIRMED', lapse: 'CONFIRMED', supersede: 'SUPERSEDED', revoke: 'REVOKED' },
  SUPERSEDED: {},
  REVOKED: {},
};
const steps = decisionStatus.options.flatMap((state) => actions.map((action) => ({ state, action, next: truth[state][action] })));

describe('the life of a decision', () => {
  it.each(steps.filter(({ next }) => next !== undefined))('$state becomes $next on $action', ({ state, action, next }) => {
    expect(advance(decisionLifecycle, state, action)).toBe(next);
  });

  it.each(steps.filter(({ next }) => next === undefined))('$state refuses to $action', ({ state, action }) => {
    expect(allows(decisionLifecycle, state, action)).toBe(false);
    expect(() => advance(decisionLifecycle, state, action)).toThrow(DomainError);
  });

  it('counts while it is confirmed, also while an appeal waits for its answer', () => {
    expect(decisionStatus.options.filter(counts)).toEqual(['CONFIRMED', 'APPEALED']);
  });
});

const waiverTruth: Record<WaiverStatus, Partial<Record<WaiverAction, WaiverStatus>>> = {
  ASKED: { grant: 'GRANTED', refuse: 'REFUSED', lapse: 'REFUSED' },
  GRANTED: { end: 'ENDED' },
  REFUSED: {},
  ENDED: {},
};
const waiverActions: WaiverAction[] = ['grant', 'refuse', 'end', 'lapse'];

describe('the life of a waiver', () => {
  it.each(waiverStatus.options.flatMap((state) => waiverActions.map((action) => ({ state, action, next: waiverTruth[state][action] }))))(
    '$state on $action: $next',
    ({ state, action, next }) => {
      expect(allows(waiverLifecycle, state, action) ? advance(waiverLifecycle, state, action) : undefined).toBe(next);
    },
  );
});
