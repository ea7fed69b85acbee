import { invalid, type Id } from '@waymark/foundation/kernel';
import type { Actor } from './access';
import type { MemberStatus } from './member';
import { canReadMember, type MemberReader, type MemberSubject } from './member-policy';

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
 * Whether somebody may let a person read something of theirs: an active member whom they see, or a colleague of a team,
 * whom they know without seeing their profile.
 */
export function canReleaseTo(owner: MemberReader, reader: MemberSubject & { readonly sharesTeam: boolean }): boolean {
  return reader.memberId !== owner.memberId && reader.status === 'ACTIVE' && (reader.sharesTeam || canReadMember(owner, reader));
}

/**
 * An item is released to one active member who is not its owner.
 * @throws DomainError INVALID at `readerId`.
 */
export function requireReader(item: ReleasableItem, reader: { readonly memberId: Id; readonly status: MemberStatus | null }): void {
  if (reader.memberId === item.ownerId) throw invalid('readerId', 'Choose somebody other than yourself');
  if (reader.status !== 'ACTIVE') throw invalid('readerId', 'Choose an active member of your organisation');
}
