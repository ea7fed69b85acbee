import type { Explanation } from '@waymark/readiness/domain';
import type { ThreadLink } from './thread-step';
import type { ThreadTeller } from './thread-teller';

/** The one thing to do from an explanation: the person goes on with the thread, others to the page of the person. */
export function nextOf({ here, member, evidence, claims, requirement }: Explanation, { own, first }: ThreadTeller, onPersonPage: boolean): ThreadLink | null {
  if (!own) return onPersonPage ? null : { words: `Open ${first}’s readiness`, path: ['/people', member.id, 'readiness'] };
  const [claim] = claims.slice(-1);
  const [piece] = evidence.slice(-1);
  if (here === 'DONE') return null;
  if (here === 'DECISION' && claim !== undefined) return { words: 'See the claim', path: ['/claims', claim.id] };
  if (here === 'CLAIM' && piece !== undefined) return { words: 'Go on with the evidence', path: ['/evidence', piece.id] };
  return { words: 'Add evidence', path: ['/evidence'], query: { requirement: requirement.requirementId } };
}
