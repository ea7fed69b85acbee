import { forbidden, invalid, notFound, wrongState, type BodyOf, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { canAssignAssessors, type PossibleAssessor, type reviewApi, type WaitingClaim } from '@waymark/evidence/domain';
import { AuditLog, OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { JudgeNotices } from './judge-notices';
import { JudgedClaimRepository, type JudgedClaim } from './judged-claim.repository';
import { PossibleAssessors } from './possible-assessors';
import { ReviewAssignment } from './review-assignment';
import { ReviewRepository } from './review.repository';
import { ReviewQueries } from './reviews.queries';

/** Owners of programmes see to it that no claim waits unseen. They see who and since when, and never what was said. */
@Injectable()
export class AssessorAssigning {
  constructor(
    private readonly claims: JudgedClaimRepository,
    private readonly reviews: ReviewRepository,
    private readonly queries: ReviewQueries,
    private readonly possible: PossibleAssessors,
    private readonly notices: JudgeNotices,
    private readonly assignment: ReviewAssignment,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async listWaiting(actor: Actor, query: QueryOf<typeof reviewApi.listWaitingClaims>): Promise<Page<WaitingClaim>> {
    requireAssigner(actor);
    return this.queries.waiting(await this.calendar.today(), query);
  }

  /** Who may judge a claim, the fairest choice first, with what there is between them and its owner. */
  async listPossible(actor: Actor, claimId: Id): Promise<{ items: PossibleAssessor[] }> {
    requireAssigner(actor);
    const claim = await this.claims.read(claimId);
    if (claim === null || claim.submission === 0) throw notFound('claim');
    const able = await this.possible.of(claim);
    const notices = await this.notices.of(able.map(({ memberId }) => memberId), claim, actor.memberId);
    return { items: able.map(({ memberId: id, name, openClaims }) => ({ id, name, openClaims, notices: notices.get(id) ?? [] })) };
  }

  /** Nobody chooses who judges their own claim, nor who judges one beside them. Whoever has spoken keeps their place. */
  async assign(actor: Actor, claimId: Id, { assessorId, as }: BodyOf<typeof reviewApi.assignAssessor>): Promise<void> {
    requireAssigner(actor);
    const [claim] = await this.claims.hold([claimId]);
    if (claim === undefined || claim.submission === 0) throw notFound('claim');
    requireDistance(actor, claim);
    if (claim.status !== 'SUBMITTED' && claim.status !== 'IN_REVIEW') throw wrongState('claim-not-waiting', 'This claim does not wait for a decision.');
    const second = as === 'SECOND_ASSESSOR';
    if (second && !claim.needsTwo) throw wrongState('one-assessor', 'One assessor judges this claim.');
    const places = { assessorId: second ? claim.assessorId : assessorId, secondAssessorId: second ? assessorId : claim.secondAssessorId };
    if (places.assessorId === places.secondAssessorId) throw invalid('body.assessorId', 'They judge this claim already. Choose somebody else.');
    await this.requireUnspoken(claim, second ? claim.secondAssessorId : claim.assessorId);
    const able = await this.possible.of(claim);
    if (able.every(({ memberId }) => memberId !== assessorId)) throw invalid('body.assessorId', 'This person may not judge this claim. Choose one who may.');
    await this.assignment.place(claim, places);
    const subject = { kind: 'claim', id: claimId };
    await this.audit.record({ action: 'claim.assessor-assigned', at: this.calendar.now(), actorId: actor.memberId, subject, detail: { memberId: assessorId, as } });
  }

  private async requireUnspoken(claim: JudgedClaim, memberId: Id | null): Promise<void> {
    const review = memberId === null ? null : await this.reviews.find(claim, memberId);
    if (review !== null && review.spokenAt !== null) throw wrongState('assessor-has-spoken', 'This assessor has said their word, so nobody takes their place.');
  }
}

function requireAssigner(actor: Actor): void {
  if (!canAssignAssessors(actor)) throw forbidden('Only the owner of a programme gives claims to assessors.');
}

function requireDistance({ memberId }: Actor, claim: JudgedClaim): void {
  if (claim.ownerId === memberId) throw forbidden('Nobody chooses who judges their own claim. Ask another owner of the programme.');
  if (claim.assessorId === memberId || claim.secondAssessorId === memberId) {
    throw forbidden('You judge this claim yourself. Declare a conflict of interest, or ask another owner of the programme.');
  }
}
