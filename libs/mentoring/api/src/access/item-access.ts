import { notFound, type Id } from '@waymark/foundation/kernel';
import { canReadGoalOrAction, groundsOf, mentorOfItem, type Grounds, type RelationshipStatus } from '@waymark/mentoring/domain';
import { AccessLedger, ManagementChains, OrganisationCalendar, Releases } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';

/** A goal or an action as its policy sees it. Without a pair it is what somebody does for themselves. */
export interface MenteeItem {
  readonly kind: 'goal' | 'action';
  readonly id: Id;
  readonly menteeId: Id;
  readonly mentorId: Id | null;
  readonly pairStatus: RelationshipStatus | null;
}

/** What somebody is to one goal or action. */
@Injectable()
export class ItemAccess {
  constructor(
    private readonly releases: Releases,
    private readonly chains: ManagementChains,
    private readonly ledger: AccessLedger,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** @throws DomainError NOT_FOUND where there is no such item or the actor does not read it. */
  async meet(actor: Actor, item: MenteeItem | null, kind: MenteeItem['kind']): Promise<Grounds> {
    if (item === null) throw notFound(kind);
    const { menteeId } = item;
    const mentorId = mentorOfItem(item);
    const isReleased = actor.memberId !== menteeId && (await this.releases.isReleasedTo(item, actor.memberId));
    const chainOf = await this.chains.of([menteeId], await this.calendar.today());
    const releasedToIds = isReleased ? [actor.memberId] : [];
    const grounds = groundsOf({ actor, menteeId, mentorId, programmeOwnerIds: [], managementChain: chainOf(menteeId), releasedToIds });
    if (!canReadGoalOrAction(grounds)) throw notFound(kind);
    return grounds;
  }

  /** Notes for the mentee that somebody else opened the item. */
  async noteReading(actor: Actor, { kind, id, menteeId }: MenteeItem, grounds: Grounds): Promise<void> {
    await this.ledger.record(actor, grounds.has('MENTOR') ? 'mentor' : 'released', { kind, id, ownerId: menteeId });
  }
}

/** The grounds of whoever reads items of their own, or of a pair that is theirs. */
export function groundsInPair(actor: Pick<Actor, 'memberId'>, item: Pick<MenteeItem, 'menteeId' | 'mentorId' | 'pairStatus'>): Grounds {
  return groundsOf({ actor, menteeId: item.menteeId, mentorId: mentorOfItem(item), programmeOwnerIds: [], managementChain: [], releasedToIds: [] });
}
