import { advance, type Id } from '@waymark/foundation/kernel';
import { claimLifecycle, decisionLifecycle, waiverLifecycle } from '@waymark/evidence/domain';
import { Departures, OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JudgedClaimRepository } from '../reviews/judged-claim.repository';
import { ReviewRepository } from '../reviews/review.repository';
import { DecisionRepository } from './decision.repository';
import { WaiverRepository } from './waiver.repository';

/**
 * Ends what would wait for ever once somebody is erased. What was decided about them stays as it is. Questions to
 * witnesses end with their rows, and those that they were asked with the link.
 */
@Injectable()
export class OpenWorkOfErased implements OnModuleInit {
  constructor(
    private readonly claims: JudgedClaimRepository,
    private readonly reviews: ReviewRepository,
    private readonly decisions: DecisionRepository,
    private readonly waivers: WaiverRepository,
    private readonly departures: Departures,
    private readonly calendar: OrganisationCalendar,
  ) {}

  onModuleInit(): void {
    this.departures.tellOfErasures((memberId) => this.end(memberId));
  }

  /** Nobody does it: time and the erasure do. */
  async end(memberId: Id): Promise<void> {
    const at = this.calendar.now();
    for (const claim of await this.claims.holdOpenOf(memberId)) {
      await this.claims.update(claim, { status: advance(claimLifecycle, claim.status, 'lapse') });
      await this.claims.addEvent(claim.id, { action: 'lapse', at, actorId: null, ordinal: claim.level, words: null });
    }
    await this.reviews.clearUnspokenOf(memberId);
    for (const { decisionId } of await this.decisions.openAppealsOf(memberId)) await this.endAppeal(decisionId, at);
    for (const waiver of await this.waivers.holdAskedFor(memberId)) {
      await this.waivers.update(waiver, { status: advance(waiverLifecycle, waiver.status, 'lapse'), decidedAt: at });
    }
  }

  private async endAppeal(decisionId: Id, at: Date): Promise<void> {
    const decision = await this.decisions.load(decisionId);
    if (decision === null) throw new Error('An appeal is about a decision');
    const status = advance(decisionLifecycle, decision.status, 'lapse');
    await this.decisions.addEvent(decision, { action: 'lapse', status, at, actorId: null, reason: null, assessorId: null });
  }
}
