import type { Id } from '@waymark/foundation/kernel';
import { Departures } from '@waymark/organisations/api';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppealAssessors } from '../standing/appeal-assessors';
import { JudgedClaimRepository, type JudgedClaim } from './judged-claim.repository';
import { ReviewAssignment } from './review-assignment';

/** Sees to it that no claim and no appeal waits for somebody who may not judge it any more, or for nobody while somebody may. */
@Injectable()
export class HandOver implements OnModuleInit {
  constructor(
    private readonly claims: JudgedClaimRepository,
    private readonly assignment: ReviewAssignment,
    private readonly appeals: AppealAssessors,
    private readonly departures: Departures,
  ) {}

  onModuleInit(): void {
    this.departures.tell((memberId) => this.from(memberId));
  }

  /** Looks again at what waits for this person: what they may still judge stays with them. */
  async from(memberId: Id): Promise<void> {
    await this.reviewAll(await this.claims.holdWaitingFor(memberId));
    await this.appeals.reviewFor(memberId);
  }

  /** Finds assessors for claims and appeals that wait for one. */
  async findForUnassigned(): Promise<void> {
    await this.reviewAll(await this.claims.holdUnassigned());
    await this.appeals.findForUnassigned();
  }

  /** Looks again at everything that waits: a grant may have ended with the day. */
  async sweep(): Promise<void> {
    await this.reviewAll(await this.claims.holdWaiting());
    await this.appeals.reviewAll();
  }

  private async reviewAll(claims: readonly JudgedClaim[]): Promise<void> {
    for (const claim of claims) await this.assignment.review(claim);
  }
}
