import { Injectable, inject } from '@angular/core';
import { reviewApi, reviewView, standingApi, type ClaimCounts, type ClaimPageView, type DecisionView, type PossibleAssessor, type ReviewQueueItem, type ReviewView, type WaitingAppeal, type WaitingClaim } from '@waymark/evidence/domain';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf } from '@waymark/foundation/kernel';

export type ReviewChanges = BodyInputOf<typeof reviewApi.changeReview>;

/** Claims as they are judged. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ReviewsClient {
  private readonly api = inject(ApiCaller);

  list(query: QueryInputOf<typeof reviewApi.listReviews>, signal?: AbortSignal): Promise<Page<ReviewQueueItem>> {
    return this.api.call(reviewApi.listReviews, { query, signal });
  }

  /** The decisions that the reader is asked to look at again. */
  async appeals(signal?: AbortSignal): Promise<DecisionView[]> {
    return (await this.api.call(standingApi.listAppeals, { query: { limit: 100 }, signal })).items;
  }

  /** How much waits for the reader. */
  counts(signal?: AbortSignal): Promise<ClaimCounts> {
    return this.api.call(reviewApi.countClaims, { signal });
  }

  readClaim(claimId: string, signal?: AbortSignal): Promise<ClaimPageView> {
    return this.api.call(reviewApi.readClaim, { params: { claimId }, signal });
  }

  open(claimId: string): Promise<ReviewView> {
    return this.api.call(reviewApi.openClaim, { params: { claimId } });
  }

  change(claimId: string, body: ReviewChanges, version: number): Promise<ReviewView> {
    return this.api.call(reviewApi.changeReview, { params: { claimId }, body, ifMatch: version });
  }

  /** What a refusal says is stored now. */
  readonly stored = (current: unknown): ReviewView | undefined => reviewView.safeParse(current).data;

  confirm(claimId: string, body: BodyInputOf<typeof reviewApi.confirmLevel>, version: number): Promise<ClaimPageView> {
    return this.api.call(reviewApi.confirmLevel, { params: { claimId }, body, ifMatch: version });
  }

  giveBack(claimId: string, reasons: string, version: number): Promise<ClaimPageView> {
    return this.api.call(reviewApi.returnClaim, { params: { claimId }, body: { reasons }, ifMatch: version });
  }

  declareConflict(claimId: string, reason: string): Promise<void> {
    return this.api.call(reviewApi.declareConflict, { params: { claimId }, body: { reason } });
  }

  waiting(query: QueryInputOf<typeof reviewApi.listWaitingClaims>, signal?: AbortSignal): Promise<Page<WaitingClaim>> {
    return this.api.call(reviewApi.listWaitingClaims, { query, signal });
  }

  /** Appeals that nobody may answer, or all that wait. */
  waitingAppeals(query: QueryInputOf<typeof standingApi.listWaitingAppeals>, signal?: AbortSignal): Promise<Page<WaitingAppeal>> {
    return this.api.call(standingApi.listWaitingAppeals, { query, signal });
  }

  async possibleAssessors(claimId: string, signal?: AbortSignal): Promise<PossibleAssessor[]> {
    return (await this.api.call(reviewApi.listPossibleAssessors, { params: { claimId }, signal })).items;
  }

  async possibleAppealAssessors(decisionId: string, signal?: AbortSignal): Promise<PossibleAssessor[]> {
    return (await this.api.call(standingApi.listPossibleAppealAssessors, { params: { decisionId }, signal })).items;
  }

  assignAppeal(decisionId: string, assessorId: string): Promise<void> {
    return this.api.call(standingApi.assignAppeal, { params: { decisionId }, body: { assessorId } });
  }

  assign(claimId: string, body: BodyInputOf<typeof reviewApi.assignAssessor>): Promise<void> {
    return this.api.call(reviewApi.assignAssessor, { params: { claimId }, body });
  }
}
