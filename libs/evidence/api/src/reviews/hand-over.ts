import type { Id } from '@waymark/foundation/kernel';
import { Departures } from '@waymark/organisations/api';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JudgedClaimRepository, type JudgedClaim } from './judged-claim.repository';
import { ReviewAssignment } from './review-assignment';

/** Sees to it that no claim waits for somebody who may not judge it any more, or for nobody while somebody may. */
@Injectable()
export class HandOver implements OnModuleInit {
  constructor(
    private readonly claims: JudgedClaimRepository,
    private readonly assignment: ReviewAssignment,
    private readonly departures: Departures,
  ) {}

  onModuleInit(): void {
    this.departures.tell((memberId) => this.from(memberId));
  }

  /** Looks again at what waits for this person: what they may still judge stays with them. */
  async from(memberId: Id): Promise<void> {
    await this.reviewAll(await this.claims.holdWaitingFor(memberId));
  }

  /** Finds assessors for claims that wait for one. */
  async findForUnassigned(): Promise<void> {
    await this.reviewAll(await this.claims.holdUnassigned());
  }

  /** Looks again at everything that waits: a grant may have ended with the day. */
  async sweep(): Promise<void> {
    await this.reviewAll(await this.claims.holdWaiting());
  }

  private async reviewAll(claims: readonly JudgedClaim[]): Promise<void> {
    for (const claim of claims) await this.assignment.review(claim);
  }
}
