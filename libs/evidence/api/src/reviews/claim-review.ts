import { advance, DomainError, invalid, newId, notFound, stale, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  claimLifecycle,
  hasNo,
  jointOutcome,
  noAnswers,
  requireSpeakable,
  takesTwo,
  type ClaimPageView,
  type reviewApi,
  type ReviewView,
  type SpokenReview,
} from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { ClaimQueries } from '../claims/claims.queries';
import { DecisionMaking } from '../standing/decision-making';
import { ClaimPage } from './claim-page';
import { Judging } from './judging';
import { JudgedClaimRepository, type JudgedClaim } from './judged-claim.repository';
import type { Review } from './review.entity';
import { ReviewPolicies } from './review-policies';
import { ReviewRepository, type ReviewChanges } from './review.repository';
import { ReviewQueries } from './reviews.queries';

/** An assessor's work on a claim: open it, think, and say the level that is shown or what to add. */
@Injectable()
export class ClaimReview {
  constructor(
    private readonly judging: Judging,
    private readonly claims: JudgedClaimRepository,
    private readonly reviews: ReviewRepository,
    private readonly queries: ReviewQueries,
    private readonly claimViews: ClaimQueries,
    private readonly policies: ReviewPolicies,
    private readonly decisions: DecisionMaking,
    private readonly page: ClaimPage,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Begins a review. Opening again, or after the other assessor did, changes nothing of the claim. */
  async open(actor: Actor, claimId: Id): Promise<ReviewView> {
    const claim = await this.judging.hold(actor, claimId);
    await this.judging.requireGrant(actor, claim);
    if ((await this.reviews.find(claim, actor.memberId)) === null) await this.begin(actor, claim);
    return this.own(claim, actor);
  }

  async read(actor: Actor, claimId: Id): Promise<ReviewView> {
    const claim = await this.page.readable(actor, claimId);
    return this.own(claim, actor);
  }

  /** Saves what the assessor thinks so far. */
  async change(actor: Actor, claimId: Id, { checks, ...changes }: BodyOf<typeof reviewApi.changeReview>, version: number): Promise<ReviewView> {
    const claim = await this.judging.hold(actor, claimId);
    const review = await this.ownUnspoken(claim, actor);
    if (typeof changes.ordinal === 'number') requireStep(claim, changes.ordinal);
    if (review.version !== version) throw stale(await this.own(claim, actor));
    await this.save(review, { ...changes, ...(checks === undefined ? {} : { checks: { ...review.checks, ...checks } }) });
    return this.own(claim, actor);
  }

  /** Says that a level is shown. It is confirmed once everybody whose word it takes has said theirs. */
  async confirm(actor: Actor, claimId: Id, { ordinal, validUntil }: BodyOf<typeof reviewApi.confirmLevel>, version: number): Promise<ClaimPageView> {
    const claim = await this.judging.hold(actor, claimId);
    const review = await this.ownSeen(actor, claim, version);
    requireSpeakable(review);
    if (hasNo(review.checks)) throw wrongState('review-says-no', 'A check was answered with no, so the claim goes back with what to add.');
    requireStep(claim, ordinal);
    await this.requireEnoughAssessors(claim, ordinal);
    await this.judging.requireGrant(actor, claim, ordinal);
    const until = validUntil === null ? null : await this.decisions.requireLaterDay(validUntil);
    await this.save(review, { outcome: 'CONFIRM', ordinal, validUntil: until, spokenAt: this.calendar.now() });
    await this.conclude(claim);
    return this.page.read(actor, claimId);
  }

  /** Says what has to be added. */
  async return(actor: Actor, claimId: Id, { reasons }: BodyOf<typeof reviewApi.returnClaim>, version: number): Promise<ClaimPageView> {
    const claim = await this.judging.hold(actor, claimId);
    const review = await this.ownSeen(actor, claim, version);
    requireSpeakable({ checks: review.checks, rationale: reasons });
    await this.judging.requireGrant(actor, claim);
    await this.save(review, { outcome: 'RETURN', ordinal: null, rationale: reasons, spokenAt: this.calendar.now() });
    await this.conclude(claim);
    return this.page.read(actor, claimId);
  }

  private async begin(actor: Actor, claim: JudgedClaim): Promise<void> {
    const now = this.calendar.now();
    const blank = { checks: noAnswers, ordinal: null, rationale: '', outcome: null, validUntil: null, spokenAt: null };
    await this.reviews.insert({ id: newId(), claimId: claim.id, submission: claim.submission, reviewerId: actor.memberId, openedAt: now, ...blank });
    if (claim.status === 'IN_REVIEW') return;
    await this.claims.update(claim, { status: advance(claimLifecycle, claim.status, 'open') });
    await this.claims.addEvent(claim.id, { action: 'open', at: now, actorId: actor.memberId, ordinal: claim.level, words: null });
  }

  /**
   * Two judge the top level from the start: a second one who came later would know what the first has said.
   * @throws DomainError WRONG_STATE with code `top-level-needs-two` where one assessor gives it.
   */
  private async requireEnoughAssessors({ id, ownerId, needsTwo, steps }: JudgedClaim, ordinal: number): Promise<void> {
    if (!takesTwo(ordinal, { steps, byTwo: needsTwo }, await this.policies.forMember(ownerId))) return;
    const { levels } = (await this.claimViews.read(id))?.requirement ?? { levels: [] };
    const [below, top] = [ordinal - 1, ordinal].map((step) => `${step} ${levels.find((level) => level.ordinal === step)?.name ?? ''}`);
    const message = `The top level needs two assessors. Confirm ${below}, and ask the person to claim ${top}.`;
    throw new DomainError('WRONG_STATE', 'top-level-needs-two', message, { issues: [{ path: 'body.ordinal', message }] });
  }

  /** Nothing of the claim changes before all have spoken, not even its version: that would tell that somebody has. */
  private async conclude(claim: JudgedClaim): Promise<void> {
    const spoken = (await this.reviews.ofSubmission(claim)).filter(({ spokenAt }) => spokenAt !== null);
    const joint = jointOutcome(spoken.map(asSpoken), claim.needsTwo ? 2 : 1);
    if (joint.outcome === 'WAIT') return;
    const [at, speaker] = [this.calendar.now(), spoken.length === 1 ? (spoken[0]?.reviewerId ?? null) : null];
    if (joint.outcome === 'RETURN') {
      const words = spoken.filter(({ outcome }) => outcome === 'RETURN').map(({ rationale }) => rationale).join('\n\n');
      await this.claims.update(claim, { status: advance(claimLifecycle, claim.status, 'return') });
      await this.claims.addEvent(claim.id, { action: 'return', at, actorId: speaker, ordinal: claim.level, words });
      return;
    }
    await this.claims.update(claim, { status: advance(claimLifecycle, claim.status, 'accept') });
    await this.claims.addEvent(claim.id, { action: 'accept', at, actorId: speaker, ordinal: joint.level, words: null });
    await this.decisions.confirmClaim(claim, joint.level, spoken);
  }

  private async ownUnspoken(claim: JudgedClaim, actor: Actor): Promise<Review> {
    const review = await this.reviews.find(claim, actor.memberId);
    if (review === null) throw wrongState('review-not-begun', 'Open the claim before you judge it.');
    if (review.spokenAt !== null) throw wrongState('review-spoken', 'You have said your word on this claim. It does not change any more.');
    return review;
  }

  /** @throws DomainError STALE where what the assessor decides on is not what they saw last. */
  private async ownSeen(actor: Actor, claim: JudgedClaim, version: number): Promise<Review> {
    const review = await this.ownUnspoken(claim, actor);
    if (review.version !== version) throw stale(await this.page.read(actor, claim.id));
    return review;
  }

  private async own(claim: Pick<JudgedClaim, 'id' | 'submission'>, actor: Actor): Promise<ReviewView> {
    const review = await this.queries.own(claim, actor.memberId);
    if (review === null) throw notFound('review');
    return review;
  }

  private async save(review: Review, changes: ReviewChanges): Promise<void> {
    if (!(await this.reviews.update(review, changes))) throw new Error('A review changed while its claim was held');
  }
}

function asSpoken({ outcome, ordinal }: Review): SpokenReview {
  return outcome === 'CONFIRM' && ordinal !== null ? { outcome, level: ordinal } : { outcome: 'RETURN' };
}

function requireStep({ steps }: Pick<JudgedClaim, 'steps'>, ordinal: number): void {
  if (ordinal > steps) throw invalid('body.ordinal', 'Choose a level of its scale.');
}
