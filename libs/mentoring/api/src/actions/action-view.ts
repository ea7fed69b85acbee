import { allows, type Id } from '@waymark/foundation/kernel';
import {
  actionFor,
  actionLifecycle,
  canReleaseItem,
  canSeeCommitment,
  canWriteGoalsAndActions,
  isOfPair,
  offersEvidence,
  overdueDays,
  type ActionStep,
  type ActionView,
  type Grounds,
} from '@waymark/mentoring/domain';
import type { ActionRow } from './actions.queries';

/** An action with what the reader is to it. */
export interface MetAction {
  readonly action: ActionRow;
  readonly grounds: Grounds;
}

/**
 * An action as a reader sees it. Whoever was let in sees this one action, and neither the pair nor its sessions; how sure
 * the two are of it is for the two alone.
 */
export function actionViewOf({ action: row, grounds }: MetAction, readerId: Id, today: string): ActionView {
  const { menteeId, mentorId: _, mentor: __, pairStatus: ___, startedAt: ____, ...action } = row;
  const ofPair = isOfPair(grounds);
  const shown = ofPair ? action : { ...action, relationshipId: null, session: null };
  return {
    ...actionFor(shown, { ofPair: canSeeCommitment(grounds) }),
    ownerPart: row.owner.id === menteeId ? 'MENTEE' : 'MENTOR',
    overdueDays: overdueDays(row, today),
    offersEvidence: offersEvidence({ status: row.status, ownerId: row.owner.id, menteeId }, readerId),
    released: !ofPair,
    may: mayOf(row, grounds),
  };
}

function mayOf({ status, pairStatus }: ActionRow, grounds: Grounds): ActionView['may'] {
  const writes = canWriteGoalsAndActions(grounds, { status: pairStatus });
  const can = (step: ActionStep) => writes && allows(actionLifecycle, status, step);
  return {
    change: can('change'),
    start: can('start'),
    finish: can('finish'),
    block: can('block'),
    unblock: can('unblock'),
    renegotiate: can('renegotiate'),
    drop: can('drop'),
    reopen: can('reopen'),
    release: canReleaseItem(grounds),
  };
}
