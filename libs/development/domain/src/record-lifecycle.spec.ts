import { advance, allows, DomainError } from '@waymark/foundation/kernel';
import { recordLifecycle, recordStatus, type RecordStatus, type RecordStep } from './index';

/** Every step that there is, written down a second time; whatever is not here is refused. */
const truth: Record<RecordStatus, Partial<Record<RecordStep, RecordStatus>>> = {
  PLANNED: { change: 'PLANNED', start: 'IN_PROGRESS', complete: 'COMPLETED', cancel: 'CANCELLED' },
  IN_PROGRESS: { change: 'IN_PROGRESS', complete: 'COMPLETED', cancel: 'CANCELLED' },
  COMPLETED: { change: 'COMPLETED', reopen: 'IN_PROGRESS' },
  CANCELLED: {},
};
const everyStep: RecordStep[] = ['change', 'start', 'complete', 'cancel', 'reopen'];

describe('the life of a development record', () => {
  const steps = recordStatus.options.flatMap((state) => everyStep.map((step) => ({ state, step, next: truth[state][step] })));

  it.each(steps.filter(({ next }) => next !== undefined))('$state becomes $next on $step', ({ state, step, next }) => {
    expect(advance(recordLifecycle, state, step)).toBe(next);
  });

  it.each(steps.filter(({ next }) => next === undefined))('$state refuses to $step', ({ state, step }) => {
    expect(allows(recordLifecycle, state, step)).toBe(false);
    expect(() => advance(recordLifecycle, state, step)).toThrow(DomainError);
  });

  it('has no step beside these', () => {
    const known = Object.values<object>(recordLifecycle.transitions).flatMap((row) => Object.keys(row));
    expect(known.filter((step) => !(everyStep as string[]).includes(step))).toEqual([]);
  });
});
