import { forbidden, notFound, wrongState, type Id } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { JudgedClaimRepository, type JudgedClaim } from './judged-claim.repository';
import { PossibleAssessors } from './possible-assessors';

/** The way to a claim for whoever judges it. */
@Injectable()
export class Judging {
  constructor(
    private readonly claims: JudgedClaimRepository,
    private readonly possible: PossibleAssessors,
    private readonly access: EvidenceAccess,
  ) {}

  /**
   * A claim that waits for the actor's judgement; nobody else changes it until the transaction ends.
   * @throws DomainError NOT_FOUND where they cannot read it, FORBIDDEN where it is not theirs to judge, WRONG_STATE
   * with code `claim-not-waiting` where it does not wait.
   */
  async hold(actor: Actor, claimId: Id): Promise<JudgedClaim> {
    await this.access.toClaim(actor, claimId);
    const [claim] = await this.claims.hold([claimId]);
    if (claim === undefined) throw notFound('claim');
    if (claim.assessorId !== actor.memberId && claim.secondAssessorId !== actor.memberId) throw forbidden('This claim is not yours to judge.');
    if (claim.status !== 'SUBMITTED' && claim.status !== 'IN_REVIEW') throw wrongState('claim-not-waiting', 'This claim does not wait for a decision.');
    return claim;
  }

  /** @throws DomainError FORBIDDEN where the actor's grants do not cover judging the claim at this level today. */
  async requireGrant(actor: Actor, claim: JudgedClaim, level: number = claim.level): Promise<void> {
    const able = await this.possible.of(claim, level);
    if (able.some(({ memberId }) => memberId === actor.memberId)) return;
    throw forbidden(level > claim.level ? 'Your grant does not reach this level. Confirm the level claimed, or ask the owner of the programme.' : 'You may not judge this claim any more.');
  }
}
