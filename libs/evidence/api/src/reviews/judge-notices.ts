import type { Id } from '@waymark/foundation/kernel';
import { noticesAbout, type ReviewNotice } from '@waymark/evidence/domain';
import { ManagementChains, OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { MentorsOf } from '../access/mentors-of';
import { JudgeFacts, type JudgedBetween } from './judge-facts.queries';

/** What somebody should know of those who judge a claim, or might. */
@Injectable()
export class JudgeNotices {
  constructor(
    private readonly facts: JudgeFacts,
    private readonly chains: ManagementChains,
    private readonly mentors: MentorsOf,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** By the id of each of these people, in the words of the reader: "You" where it is about themselves. */
  async of(memberIds: readonly Id[], claim: JudgedBetween, readerId: Id): Promise<ReadonlyMap<Id, ReviewNotice[]>> {
    const day = await this.calendar.today();
    const chainOf = await this.chains.of([claim.ownerId, ...memberIds], day);
    const mentorIds = await this.mentors.of(claim.ownerId);
    const owner = readerId === claim.ownerId ? 'you' : await this.facts.nameOf(claim.ownerId);
    const rows = await this.facts.of(memberIds, claim, day);
    return new Map(
      rows.map(({ memberId, name, ...facts }) => {
        const managesOwner = chainOf(claim.ownerId).includes(memberId);
        const managedByOwner = chainOf(memberId).includes(claim.ownerId);
        const all = { ...facts, managesOwner, managedByOwner, mentorsOwner: mentorIds.includes(memberId) };
        return [memberId, noticesAbout(all, { judge: memberId === readerId ? 'You' : name, owner })];
      }),
    );
  }
}
