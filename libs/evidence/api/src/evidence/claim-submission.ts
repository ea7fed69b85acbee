import { advance, DomainError, invalid, notFound, stale, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { claimLifecycle, missingForSubmission, type ClaimStatus, type ClaimView, type evidenceApi, type EvidenceView } from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import type { Claim } from '../claims/claim.entity';
import { ClaimRepository } from '../claims/claim.repository';
import { ReviewAssignment } from '../reviews/review-assignment';
import { EvidenceReading } from './evidence-reading';
import { EvidenceRepository } from './evidence.repository';

/** Sending claims for review: the evidence is frozen as its owner saw it, and each claim finds who judges it. */
@Injectable()
export class ClaimSubmission {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly claims: ClaimRepository,
    private readonly reading: EvidenceReading,
    private readonly assignment: ReviewAssignment,
    private readonly access: EvidenceAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** All of the claims are sent or none. The evidence is held first, then its claims in the order of their ids. */
  async submit(actor: Actor, evidenceId: Id, { claimIds }: BodyOf<typeof evidenceApi.submitClaims>, version: number): Promise<EvidenceView> {
    await this.access.toOwnEvidence(actor, evidenceId);
    const held = await this.evidence.hold(evidenceId);
    if (held === null) throw notFound('evidence');
    const claims = await this.claims.holdAll(evidenceId, claimIds);
    requireAll(claims, claimIds);
    const view = await this.reading.ownView(evidenceId);
    if (held.version !== version) throw stale(view);
    const states = claims.map(({ status }) => advance(claimLifecycle, status, 'submit'));
    requireComplete(view, claimIds);
    await this.send(actor, claims, states);
    await this.assignment.assign(claims.map(({ id }) => id));
    return this.reading.ownView(evidenceId);
  }

  private async send(actor: Actor, claims: readonly Claim[], states: readonly ClaimStatus[]): Promise<void> {
    const now = this.calendar.now();
    const evidenceNumber = await this.evidence.freeze(claims[0]?.evidenceId ?? '', now);
    for (const [place, claim] of claims.entries()) {
      const { id, ordinal, clauses, words, submission } = claim;
      const submitted = { ordinal, clauses, words };
      const sent = await this.claims.update(claim, { status: states[place], submission: submission + 1, submitted, evidenceNumber, submittedAt: now });
      if (!sent) throw new Error('A claim changed while it was held');
      await this.claims.record({ claimId: id, action: 'submit', at: now, actorId: actor.memberId, ordinal });
    }
  }
}

function requireAll(claims: readonly Claim[], claimIds: readonly Id[]): void {
  const strange = claimIds.findIndex((id, place) => claimIds.indexOf(id) !== place || claims.every((claim) => claim.id !== id));
  if (strange >= 0) throw invalid(`body.claimIds.${strange}`, 'Choose each claim of this evidence once.');
}

/** @throws DomainError WRONG_STATE with code `not-ready` and an issue for everything that is missing. */
function requireComplete({ kind, content, files, claims, witnesses }: EvidenceView, claimIds: readonly Id[]): void {
  const answeredWitnesses = witnesses.filter(({ status }) => status === 'ANSWERED').length;
  const sent = claims.filter(({ id }) => claimIds.includes(id)).map(spokenClaim);
  const issues = missingForSubmission({ kind, content, files, answeredWitnesses }, sent);
  if (issues.length > 0) throw new DomainError('WRONG_STATE', 'not-ready', 'Something is missing before this can be sent for review.', { issues });
}

function spokenClaim({ id, requirement, claimed, clauses, words }: ClaimView) {
  return { id, title: requirement.title, levelName: `${claimed.ordinal} ${claimed.name}`, clauses, words };
}
