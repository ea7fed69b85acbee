import { allows, notFound, wrongState, type Id } from '@waymark/foundation/kernel';
import {
  canAssignAssessors,
  canReadStanding,
  claimLifecycle,
  newestDay,
  noticesOnClaim,
  waitsFor,
  type ClaimPageView,
  type EvidenceVersionView,
  type Grounds,
  type ReviewNotice,
  type WitnessRequestView,
} from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { ClaimQueries } from '../claims/claims.queries';
import { EvidenceQueries } from '../evidence/evidence.queries';
import { RequirementHistory } from '../standing/requirement-history';
import { WitnessRequestQueries } from '../witnesses/witness-requests.queries';
import { ClaimPageQueries } from './claim-page.queries';
import { JudgeNotices } from './judge-notices';
import { JudgedClaimRepository, type JudgedClaim } from './judged-claim.repository';
import { OfferedLevels } from './offered-levels';
import { ReviewPolicies } from './review-policies';
import { ReviewQueries } from './reviews.queries';

/** The page of a claim: everything that whoever judges it has to know, and what its owner has to add. */
@Injectable()
export class ClaimPage {
  constructor(
    private readonly access: EvidenceAccess,
    private readonly judged: JudgedClaimRepository,
    private readonly claims: ClaimQueries,
    private readonly evidence: EvidenceQueries,
    private readonly witnesses: WitnessRequestQueries,
    private readonly reviews: ReviewQueries,
    private readonly queries: ClaimPageQueries,
    private readonly notices: JudgeNotices,
    private readonly policies: ReviewPolicies,
    private readonly offered: OfferedLevels,
    private readonly history: RequirementHistory,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** @throws DomainError NOT_FOUND where there is no such claim or the actor cannot read it. */
  async readable(actor: Actor, claimId: Id): Promise<JudgedClaim> {
    await this.access.toClaim(actor, claimId);
    const claim = await this.judged.read(claimId);
    if (claim === null) throw notFound('claim');
    return claim;
  }

  /** What the actor may see of the claim; its owner reads in the ledger that they did. */
  async read(actor: Actor, claimId: Id): Promise<ClaimPageView> {
    const { grounds } = await this.access.toClaim(actor, claimId);
    const judged = await this.judged.read(claimId);
    if (judged === null) throw notFound('claim');
    const evidence = judged.evidenceNumber === null ? null : await this.evidence.readVersion(judged.evidenceId, judged.evidenceNumber);
    if (evidence === null) throw wrongState('claim-not-submitted', 'This claim was not submitted yet. Open its evidence to work on it.');
    const claim = await this.claims.read(claimId, grounds.has('OWNER') || grounds.has('RELEASED') ? 'WRITTEN' : 'SUBMITTED');
    if (claim === null) throw notFound('claim');
    await this.access.note(actor, grounds, { kind: 'claim', id: claimId, ownerId: judged.ownerId });
    const witnesses = await this.witnesses.signedOf(judged.evidenceId, judged.evidenceNumber);
    const { evidenceCurrencyMonths: currencyMonths } = await this.policies.forMember(judged.ownerId);
    const newestPartOn = newestPartOf(evidence, witnesses);
    const surroundings = await this.queries.surroundings(claimId, this.calendar.now());
    const ownReview = await this.reviews.own(judged, actor.memberId);
    const may = possibilities(actor, grounds, judged, ownReview !== null && ownReview.spokenAt !== null);
    return {
      claim,
      ...surroundings,
      held: canReadStanding(grounds) ? surroundings.held : null,
      evidence,
      witnesses,
      newestPartOn,
      currencyMonths,
      ownReview,
      reviews: await this.reviews.readable(judged),
      needsTwo: judged.needsTwo,
      offers: may.review ? await this.offered.to(actor.memberId, { ...judged, byTwo: judged.needsTwo }) : [],
      notices: [...(await this.noticesFor(actor, judged)), ...(await this.noticesOn(judged, newestPartOn, currencyMonths))],
      history: await this.history.ofClaim(actor, grounds, judged),
      may,
      version: claim.version,
    };
  }

  /** Assessors are told of themselves; everybody else of whoever judges. */
  private async noticesFor(actor: Actor, claim: JudgedClaim): Promise<ReviewNotice[]> {
    const judges = [claim.assessorId, claim.secondAssessorId].flatMap((memberId) => (memberId === null ? [] : [memberId]));
    const told = judges.includes(actor.memberId) ? [actor.memberId] : judges;
    const byJudge = await this.notices.of(told, claim, actor.memberId);
    return told.flatMap((memberId) => byJudge.get(memberId) ?? []);
  }

  private async noticesOn(claim: JudgedClaim, newestPartOn: string | null, currencyMonths: number): Promise<ReviewNotice[]> {
    return noticesOnClaim({ topLevelNeedsTwo: claim.needsTwo, newestPartOn, currencyMonths, today: await this.calendar.today() });
  }
}

function newestPartOf({ content }: EvidenceVersionView, witnesses: readonly WitnessRequestView[]): string | null {
  const { endedOn, certificate, discussion } = content;
  return newestDay([endedOn, certificate?.issuedOn ?? null, discussion?.heldOn ?? null, ...witnesses.map(({ observedOn }) => observedOn)]);
}

function possibilities(actor: Actor, grounds: Grounds, claim: JudgedClaim, spoken: boolean): ClaimPageView['may'] {
  const own = grounds.has('OWNER');
  return {
    review: waitsFor(actor.memberId, claim, spoken),
    withdraw: own && allows(claimLifecycle, claim.status, 'withdraw'),
    retract: own && allows(claimLifecycle, claim.status, 'retract'),
    assign: !own && canAssignAssessors(actor),
  };
}
