import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { reviewApi, type ClaimCounts, type ClaimPageView, type PossibleAssessor, type ReviewQueueItem, type ReviewView, type WaitingClaim } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { AssessorAssigning } from './assessor-assigning';
import { ClaimCounting } from './claim-counting';
import { ClaimPage } from './claim-page';
import { ClaimReview } from './claim-review';
import { ConflictDeclaration } from './conflict-declaration';
import { ReviewQueries } from './reviews.queries';

type ClaimPath = ParamsOf<typeof reviewApi.readClaim>;

@Controller()
export class ReviewsController {
  constructor(
    private readonly queries: ReviewQueries,
    private readonly counting: ClaimCounting,
    private readonly page: ClaimPage,
    private readonly review: ClaimReview,
    private readonly conflicts: ConflictDeclaration,
    private readonly assigning: AssessorAssigning,
  ) {}

  @Implements(reviewApi.listReviews)
  list(@Who() actor: Actor, @FromQuery(reviewApi.listReviews) query: QueryOf<typeof reviewApi.listReviews>): Promise<Page<ReviewQueueItem>> {
    return this.queries.queueOf(actor.memberId, query);
  }

  @Implements(reviewApi.countClaims)
  count(@Who() actor: Actor): Promise<ClaimCounts> {
    return this.counting.count(actor);
  }

  @Implements(reviewApi.readClaim)
  readClaim(@Who() actor: Actor, @FromPath(reviewApi.readClaim) { claimId }: ClaimPath): Promise<ClaimPageView> {
    return this.page.read(actor, claimId);
  }

  @Implements(reviewApi.openClaim)
  open(@Who() actor: Actor, @FromPath(reviewApi.openClaim) { claimId }: ClaimPath): Promise<ReviewView> {
    return this.review.open(actor, claimId);
  }

  @Implements(reviewApi.readReview)
  readReview(@Who() actor: Actor, @FromPath(reviewApi.readReview) { claimId }: ClaimPath): Promise<ReviewView> {
    return this.review.read(actor, claimId);
  }

  @Implements(reviewApi.changeReview)
  change(
    @Who() actor: Actor,
    @FromPath(reviewApi.changeReview) { claimId }: ClaimPath,
    @FromBody(reviewApi.changeReview) changes: BodyOf<typeof reviewApi.changeReview>,
    @ExpectedVersion() version: number,
  ): Promise<ReviewView> {
    return this.review.change(actor, claimId, changes, version);
  }

  @Implements(reviewApi.confirmLevel)
  confirm(
    @Who() actor: Actor,
    @FromPath(reviewApi.confirmLevel) { claimId }: ClaimPath,
    @FromBody(reviewApi.confirmLevel) said: BodyOf<typeof reviewApi.confirmLevel>,
    @ExpectedVersion() version: number,
  ): Promise<ClaimPageView> {
    return this.review.confirm(actor, claimId, said, version);
  }

  @Implements(reviewApi.returnClaim)
  return(
    @Who() actor: Actor,
    @FromPath(reviewApi.returnClaim) { claimId }: ClaimPath,
    @FromBody(reviewApi.returnClaim) said: BodyOf<typeof reviewApi.returnClaim>,
    @ExpectedVersion() version: number,
  ): Promise<ClaimPageView> {
    return this.review.return(actor, claimId, said, version);
  }

  @Implements(reviewApi.declareConflict)
  declareConflict(
    @Who() actor: Actor,
    @FromPath(reviewApi.declareConflict) { claimId }: ClaimPath,
    @FromBody(reviewApi.declareConflict) { reason }: BodyOf<typeof reviewApi.declareConflict>,
  ): Promise<void> {
    return this.conflicts.declare(actor, claimId, reason);
  }

  @Implements(reviewApi.listWaitingClaims)
  listWaiting(
    @Who() actor: Actor,
    @FromQuery(reviewApi.listWaitingClaims) query: QueryOf<typeof reviewApi.listWaitingClaims>,
  ): Promise<Page<WaitingClaim>> {
    return this.assigning.listWaiting(actor, query);
  }

  @Implements(reviewApi.listPossibleAssessors)
  listPossible(@Who() actor: Actor, @FromPath(reviewApi.listPossibleAssessors) { claimId }: ClaimPath): Promise<{ items: PossibleAssessor[] }> {
    return this.assigning.listPossible(actor, claimId);
  }

  @Implements(reviewApi.assignAssessor)
  assign(
    @Who() actor: Actor,
    @FromPath(reviewApi.assignAssessor) { claimId }: ClaimPath,
    @FromBody(reviewApi.assignAssessor) given: BodyOf<typeof reviewApi.assignAssessor>,
  ): Promise<void> {
    return this.assigning.assign(actor, claimId, given);
  }
}
