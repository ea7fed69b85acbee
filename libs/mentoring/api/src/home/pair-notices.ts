import { asksForEight, noticesShown, type Concern, type Notice } from '@waymark/mentoring/domain';
import { isNearAndUnprepared, nextSessionOf, type Looking, type PairAtHome } from './work-steps';

/** What a mentor should notice about a pair of theirs, those to act on first. A mentee is told what to do instead. */
export function pairNotices(pair: PairAtHome, concerns: readonly Concern[], looking: Looking): Notice[] {
  if (pair.part === 'MENTEE') return [];
  const next = nextSessionOf(pair, looking);
  const ofActions = pair.actions.flatMap(({ id: actionId, title, commitment, status }): Notice[] => [
    ...(commitment !== null && asksForEight(commitment) ? [{ kind: 'LOW_COMMITMENT', actionId, title, commitment } as const] : []),
    ...(status === 'BLOCKED' ? [{ kind: 'BLOCKED_ACTION', actionId, title } as const] : []),
  ]);
  const ofSessions: Notice[] = [
    ...(next === null && pair.status === 'ACTIVE' ? [{ kind: 'NO_SESSION_PLANNED' } as const] : []),
    ...(next !== null && isNearAndUnprepared(next, looking) ? [{ kind: 'NOT_PREPARED', sessionId: next.id, sessionNumber: next.number } as const] : []),
  ];
  return noticesShown([...ofActions, ...concerns.map((concern): Notice => ({ kind: 'CONCERN', concern })), ...ofSessions]);
}
