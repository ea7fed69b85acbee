import type { ClaimStatus } from '@waymark/evidence/domain';
import type { Explanation } from './explanation';

/** What has happened of a thread, as far as a reader may know of it. */
export interface ThreadSteps {
  /** Whether the requirement is met, or need not be. */
  readonly isSettled: boolean;
  readonly goals: readonly unknown[];
  readonly actions: readonly unknown[];
  readonly evidence: readonly unknown[];
  readonly claims: readonly { readonly status: ClaimStatus }[];
}

/**
 * Where the golden thread is: the step that comes after the last one that has happened, whether those before it were
 * taken or not. DONE: there is nothing left to do. A claim that was returned or taken back is to be made again.
 */
export function threadPlace({ isSettled, goals, actions, evidence, claims }: ThreadSteps): Explanation['here'] {
  if (isSettled) return 'DONE';
  if (claims.some(({ status }) => status === 'SUBMITTED' || status === 'IN_REVIEW')) return 'DECISION';
  if (evidence.length > 0) return 'CLAIM';
  if (actions.length > 0) return 'EVIDENCE';
  return goals.length > 0 ? 'ACTION' : 'GOAL';
}
