import { id } from '@waymark/foundation/kernel';

/** Which goals and actions are looked at, as the address says it. */
export interface SoughtWork {
  /** Of those whom the reader mentors, and not the reader’s own. */
  readonly mentees: boolean;
  readonly board: boolean;
  /** What is over, and not what is open. */
  readonly over: boolean;
  readonly overdue: boolean;
  readonly relationshipId: string | null;
}

/** The query of the address; what nobody can look for is left out. */
export interface WorkAddress {
  readonly of: string | undefined;
  readonly view: string | undefined;
  readonly state: string | undefined;
  readonly overdue: string | undefined;
  readonly pair: string | undefined;
}

export function soughtIn({ of, view, state, overdue, pair }: WorkAddress): SoughtWork {
  const over = state === 'over';
  return { mentees: of === 'mentees', over, board: view === 'board' && !over, overdue: overdue === 'only' && !over, relationshipId: id.safeParse(pair).data ?? null };
}
