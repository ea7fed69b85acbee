import { newId } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import type { JudgedClaim } from '../reviews/judged-claim.repository';
import type { Review } from '../reviews/review.entity';
import { DecisionRepository } from './decision.repository';
import { OrganisationDays } from './organisation-days.queries';

/** Making levels out of what assessors said. */
@Injectable()
export class DecisionMaking {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly days: OrganisationDays,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** The instant from which a level that is confirmed until a day no longer counts. @throws DomainError INVALID */
  requireLaterDay(day: string): Promise<Date> {
    return this.days.requireLater(day, 'body.validUntil');
  }

  /**
   * Confirms a level that the reviews of a claim say. It cites the claim, which was accepted at that level, with the
   * version of the evidence that was seen. Of two days of expiry the earlier one holds.
   */
  async confirmClaim(claim: JudgedClaim, level: number, spoken: readonly Review[]): Promise<void> {
    const [first, second] = spoken;
    if (first === undefined || claim.evidenceNumber === null) throw new Error('A level is confirmed by a review of submitted evidence');
    const [id, now] = [newId(), this.calendar.now()];
    const ends = spoken.flatMap(({ validUntil }) => (validUntil === null ? [] : [validUntil.getTime()]));
    const decision = {
      id,
      memberId: claim.ownerId,
      measure: claim.measure,
      requirementId: claim.requirementId,
      ordinal: level,
      source: 'CLAIM' as const,
      rationale: spoken.map(({ rationale }) => rationale).join('\n\n'),
      decidedBy: first.reviewerId,
      secondDecidedBy: second?.reviewerId ?? null,
      effectiveAt: now,
      recordedAt: now,
      validUntil: ends.length === 0 ? null : new Date(Math.min(...ends)),
      replacesId: null,
    };
    await this.decisions.insertConfirmed([decision], [{ decisionId: id, claimId: claim.id, evidenceId: claim.evidenceId, evidenceNumber: claim.evidenceNumber }]);
  }
}
