import { wrongState } from './domain-error';

/** For each state, the actions it allows and the state each leads to. A state that is missing an action refuses it. */
export type Transitions<State extends string, Action extends string> = {
  readonly [S in State]: { readonly [A in Action]?: State };
};

/** A lifecycle as a table, with the name of the thing for the sentence that a refusal shows. */
export interface Lifecycle<State extends string, Action extends string> {
  readonly thing: string;
  readonly transitions: Transitions<State, Action>;
}

/**
 * The state that `action` leads to from `state`.
 * @throws DomainError WRONG_STATE with code `wrong-state` where the table has no such step.
 */
export function advance<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  state: State,
  action: Action,
): State {
  const next = lifecycle.transitions[state][action];
  if (next === undefined) {
    throw wrongState('wrong-state', `This ${lifecycle.thing} is ${spoken(state)}, so that cannot be done now.`);
  }
  return next;
}

/** Whether `action` is possible from `state`. */
export function allows<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  state: State,
  action: Action,
): boolean {
  return lifecycle.transitions[state][action] !== undefined;
}

function spoken(state: string): string {
  return state.toLowerCase().replaceAll('_', ' ');
}
