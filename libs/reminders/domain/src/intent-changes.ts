import type { Id } from '@waymark/foundation/kernel';
import { allows } from '@waymark/foundation/kernel';
import { intentLifecycle, type IntentStatus } from './intent-lifecycle';
import type { PlannedReminder } from './reminder-plan';

/** An intent as it is stored. */
export interface StoredIntent extends PlannedReminder {
  readonly id: Id;
  readonly status: IntentStatus;
}

/** What has to change so that the stored intents of one thing are those that are wanted. */
export interface IntentChanges {
  readonly begun: readonly PlannedReminder[];
  /** Pending ones at another instant, and cancelled ones that are wanted again. */
  readonly moved: readonly StoredIntent[];
  readonly cancelled: readonly StoredIntent[];
}

/**
 * Compares what is wanted with what is stored. What was sent or skipped stays as it is, so nobody hears of the same thing
 * twice; what would have been due before now is not begun, unless it has just happened (within `justNow` milliseconds).
 */
export function intentChanges(wanted: readonly PlannedReminder[], stored: readonly StoredIntent[], now: Date): IntentChanges {
  const known = new Map(stored.map((intent) => [keyOf(intent), intent]));
  const still = new Set(wanted.map(keyOf));
  const isTimely = ({ dueAt }: PlannedReminder): boolean => dueAt.getTime() >= now.getTime() - justNow;
  return {
    begun: wanted.filter((each) => !known.has(keyOf(each)) && isTimely(each)),
    moved: wanted.flatMap((each) => {
      const intent = known.get(keyOf(each));
      if (intent === undefined) return [];
      const isMoved = intent.status === 'PENDING' && intent.dueAt.getTime() !== each.dueAt.getTime();
      const isRenewed = allows(intentLifecycle, intent.status, 'renew') && isTimely(each);
      return isMoved || isRenewed ? [{ ...intent, dueAt: each.dueAt }] : [];
    }),
    cancelled: stored.filter((intent) => intent.status === 'PENDING' && !still.has(keyOf(intent))),
  };
}

/** How long ago something may have happened and still have “just” happened, in milliseconds: an hour. */
export const justNow = 3_600_000;

function keyOf({ type, memberId, occasion }: PlannedReminder): string {
  return `${type} ${memberId} ${occasion}`;
}
