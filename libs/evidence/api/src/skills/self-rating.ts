import { canReadSelfRatings, type SelfRatingView, type standingApi } from '@waymark/evidence/domain';
import { forbidden, newId, notFound, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { Meetings } from '../access/meetings';
import { requireClaimable } from '../claims/claim-making';
import { RequirementFactsQueries } from '../claims/requirement-facts.queries';
import { SelfRatingRepository } from './self-rating.repository';
import { SelfRatingQueries } from './self-ratings.queries';

/** What people say of themselves: a series over time, which counts for nothing. */
@Injectable()
export class SelfRatingKeeping {
  constructor(
    private readonly ratings: SelfRatingRepository,
    private readonly queries: SelfRatingQueries,
    private readonly requirements: RequirementFactsQueries,
    private readonly meetings: Meetings,
    private readonly access: EvidenceAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async rate(actor: Actor, { requirementId, ordinal, note }: BodyOf<typeof standingApi.rateSelf>): Promise<SelfRatingView> {
    const facts = (await this.requirements.of([requirementId])).get(requirementId);
    const { measure } = requireClaimable(facts, ordinal, (field) => `body.${field}`);
    const id = newId();
    await this.ratings.insert({ id, memberId: actor.memberId, measure, requirementId, ordinal, note, ratedAt: this.calendar.now() });
    const rating = await this.queries.read(id);
    if (rating === null) throw notFound('self-rating');
    return rating;
  }

  /** For the person themselves, their mentor, and whoever judges a claim of theirs about the same. */
  async list(actor: Actor, memberId: Id, requirementId: Id): Promise<{ items: SelfRatingView[] }> {
    const facts = (await this.requirements.of([requirementId])).get(requirementId);
    if (facts === undefined || facts.versionStatus === 'DRAFT') throw notFound('requirement');
    const grounds = await this.meetings.withMember(actor, memberId, facts.measure);
    if (!canReadSelfRatings(grounds)) throw forbidden('You see which levels are confirmed, and not what people say of themselves.');
    await this.access.note(actor, grounds, { kind: 'member', id: memberId, ownerId: memberId });
    return { items: await this.queries.ofMember(memberId, facts.measure) };
  }
}
