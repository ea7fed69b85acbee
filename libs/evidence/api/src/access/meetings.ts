import { notFound, type Id } from '@waymark/foundation/kernel';
import { groundsOf, type Grounds } from '@waymark/evidence/domain';
import { ManagementChains, OrganisationCalendar, Releases } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { MeetingQueries, type MetClaim } from './meetings.queries';
import { MentorsOf } from './mentors-of';

/** On what grounds a reader meets people and their work: the one place that gathers the facts for the policies. */
@Injectable()
export class Meetings {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly chains: ManagementChains,
    private readonly mentors: MentorsOf,
    private readonly releases: Releases,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /**
   * Towards what is known of a person: their levels, and what they say of themselves. An assessor is whoever has a
   * claim of theirs to judge; with a measure, one about it.
   * @throws DomainError NOT_FOUND where there is no such member, or the reader has no ground at all.
   */
  async withMember(actor: Actor, memberId: Id, measure: string | null = null): Promise<Grounds> {
    if (!(await this.queries.isMember(memberId))) throw notFound('member');
    const grounds = await this.groundsTowards(actor, memberId, await this.queries.judgesPerson(actor.memberId, memberId, measure), false);
    if (grounds.size === 0) throw notFound('member');
    return grounds;
  }

  /** Whether there is such a member who has joined and was not erased. */
  isMember(memberId: Id): Promise<boolean> {
    return this.queries.isMember(memberId);
  }

  /** Towards a person, for somebody who judges what this is about or does not. None where they have nothing to do with them. */
  towardsMember(actor: Actor, memberId: Id, judges: boolean): Promise<Grounds> {
    return this.groundsTowards(actor, memberId, judges, false);
  }

  /** Towards a claim. None where the reader has nothing to do with it. */
  async withClaim(actor: Actor, { id, evidenceId, ownerId }: Pick<MetClaim, 'id' | 'evidenceId' | 'ownerId'>): Promise<Grounds> {
    const judges = await this.queries.judgesClaim(actor.memberId, id);
    return this.groundsTowards(actor, ownerId, judges, await this.isReleased(evidenceId, actor));
  }

  /** Grounds towards a claim, without that of an assessor who has no claim about this to judge any more. */
  async withoutFormerJudge(actor: Actor, grounds: Grounds, ownerId: Id, measure: string): Promise<Grounds> {
    if (!grounds.has('ASSESSOR') || (await this.queries.judgesPerson(actor.memberId, ownerId, measure))) return grounds;
    return new Set([...grounds].filter((ground) => ground !== 'ASSESSOR'));
  }

  /** Towards a piece of evidence with all its claims. */
  async withEvidence(actor: Actor, { id, ownerId }: { readonly id: Id; readonly ownerId: Id }): Promise<Grounds> {
    const judges = await this.queries.judgesEvidence(actor.memberId, id);
    return this.groundsTowards(actor, ownerId, judges, await this.isReleased(id, actor));
  }

  private isReleased(evidenceId: Id, { memberId }: Actor): Promise<boolean> {
    return this.releases.isReleasedTo({ kind: 'evidence', id: evidenceId }, memberId);
  }

  private async groundsTowards(actor: Actor, ownerId: Id, judges: boolean, released: boolean): Promise<Grounds> {
    const chainOf = await this.chains.of([ownerId], await this.calendar.today());
    return groundsOf({
      actor,
      ownerId,
      managementChain: chainOf(ownerId),
      mentorIds: await this.mentors.of(ownerId),
      assessorIds: judges ? [actor.memberId] : [],
      releasedToIds: released ? [actor.memberId] : [],
    });
  }
}
