import { invalid, type Id } from '@waymark/foundation/kernel';
import type { Actor } from './access';
import type { MemberStatus } from './member';

/** An item as the policy of releases sees it. */
export interface ReleasableItem {
  readonly ownerId: Id;
}

/** Whether `actor` may share the item with somebody, or take that back: its owner, and nobody for them. */
export function canRelease(actor: Pick<Actor, 'memberId'>, item: ReleasableItem): boolean {
  return actor.memberId === item.ownerId;
}

/** Whether `actor` may see who can read the item and who has read it: its owner. An admin sees counts alone. */
export function canReadLedgerOf(actor: Pick<Actor, 'memberId'>, item: ReleasableItem): boolean {
  return actor.memberId === item.ownerId;
}

/**
 * An item is released to one active member who is not its owner.
 * @throws DomainError INVALID at `readerId`.
 */
export function requireReader(item: ReleasableItem, reader: { readonly memberId: Id; readonly status: MemberStatus | null }): void {
  if (reader.memberId === item.ownerId) throw invalid('readerId', 'Choose somebody other than yourself');
  if (reader.status !== 'ACTIVE') throw invalid('readerId', 'Choose an active member of your organisation');
}
