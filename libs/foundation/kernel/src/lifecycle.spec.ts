import { DomainError } from './domain-error';
import { advance, allows, type Lifecycle } from './lifecycle';

type State = 'PLANNED' | 'IN_PROGRESS' | 'DONE';
type Action = 'begin' | 'finish' | 'cancel';

const errand: Lifecycle<State, Action> = {
  thing: 'errand',
  transitions: {
    PLANNED: { begin: 'IN_PROGRESS', cancel: 'DONE' },
    IN_PROGRESS: { finish: 'DONE' },
    DONE: {},
  },
};

const steps: [State, Action, State | null][] = [
  ['PLANNED', 'begin', 'IN_PROGRESS'],
  ['PLANNED', 'finish', null],
  ['PLANNED', 'cancel', 'DONE'],
  ['IN_PROGRESS', 'begin', null],
  ['IN_PROGRESS', 'finish', 'DONE'],
  ['IN_PROGRESS', 'cancel', null],
  ['DONE', 'begin', null],
  ['DONE', 'finish', null],
  ['DONE', 'cancel', null],
];

it.each(steps.filter(([, , next]) => next !== null))('%s lets %s lead to %s', (state, action, next) => {
  expect(advance(errand, state, action)).toBe(next);
  expect(allows(errand, state, action)).toBe(true);
});

it.each(steps.filter(([, , next]) => next === null))('%s refuses %s', (state, action) => {
  expect(() => advance(errand, state, action)).toThrow(DomainError);
  expect(allows(errand, state, action)).toBe(false);
});

it('a refusal is a conflict that names the thing and its state in words', () => {
  expect(() => advance(errand, 'IN_PROGRESS', 'begin')).toThrow(
    expect.objectContaining({
      refusal: 'WRONG_STATE',
      code: 'wrong-state',
      message: 'This errand is in progress, so that cannot be done now.',
    }),
  );
});
