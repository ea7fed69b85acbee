import { advance, notFound, stale, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { answeredClauses, claimLifecycle, clausesOfClaim, type ClaimAction, type ClaimClause, type ClaimView, type evidenceApi } from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { EvidenceAccess } from '../access/evidence-access';
import { EvidenceRepository } from '../evidence/evidence.repository';
import { ClaimMaking, requireClaimable } from './claim-making';
import type { Claim } from './claim.entity';
import { ClaimRepository } from './claim.repository';
import { ClaimQueries } from './claims.queries';
import { RequirementFactsQueries } from './requirement-facts.queries';

/** What the owner of a claim does with it: make it, work on it, take it out, withdraw it, take it back. */
@Injectable()
export class ClaimEditing {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly queries: ClaimQueries,
    private readonly making: ClaimMaking,
    private readonly evidence: EvidenceRepository,
    private readonly requirements: RequirementFactsQueries,
    private readonly access: EvidenceAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async add(actor: Actor, evidenceId: Id, wanted: BodyOf<typeof evidenceApi.addClaim>): Promise<ClaimView> {
    const evidence = await this.access.toOwnEvidence(actor, evidenceId);
    if ((await this.evidence.hold(evidenceId)) === null) throw notFound('evidence');
    const [claimId] = await this.making.make(evidence, [wanted], 'body');
    return this.view(claimId ?? '');
  }

  /** The level and the clauses of a claim that nobody judges. What was ticked stays ticked for the same sentence. */
  async change(actor: Actor, claimId: Id, changes: BodyOf<typeof evidenceApi.changeClaim>, version: number): Promise<ClaimView> {
    const claim = await this.holdOwn(actor, claimId, version);
    if (claim.status !== 'DRAFT' && claim.status !== 'RETURNED') {
      throw wrongState('claim-submitted', 'This claim was submitted, so it cannot be changed now.');
    }
    const { ordinal = claim.ordinal, words = claim.words } = changes;
    const level = ordinal === claim.ordinal ? claim.clauses : await this.clausesAt(claim, ordinal);
    const clauses = changes.clauses === undefined ? level : answeredClauses(level, changes.clauses);
    await this.update(claim, { ordinal, clauses, words });
    return this.view(claimId);
  }

  async delete(actor: Actor, claimId: Id): Promise<void> {
    await this.access.toOwnClaim(actor, claimId);
    const claim = await this.claims.hold(claimId);
    if (claim === null) throw notFound('claim');
    if (claim.submission > 0) throw wrongState('claim-submitted', 'A claim that was submitted stays. You can withdraw it.');
    await this.claims.delete(claimId);
  }

  async withdraw(actor: Actor, claimId: Id, version: number): Promise<ClaimView> {
    const claim = await this.holdOwn(actor, claimId, version);
    return this.end(actor, claim, 'withdraw', { assessorId: null, secondAssessorId: null });
  }

  /** Decisions that cite the claim stay as they are; they show that it was taken back. */
  async retract(actor: Actor, claimId: Id, reason: string, version: number): Promise<ClaimView> {
    return this.end(actor, await this.holdOwn(actor, claimId, version), 'retract', {}, reason);
  }

  /** What was never submitted leaves no trace in the history of claims: nobody but its owner knew of it. */
  private async end(actor: Actor, claim: Claim, action: ClaimAction, changes: Partial<Claim>, words?: string): Promise<ClaimView> {
    await this.update(claim, { ...changes, status: advance(claimLifecycle, claim.status, action) });
    if (claim.submission > 0) {
      const { ordinal } = claim.submitted ?? claim;
      await this.claims.record({ claimId: claim.id, action, at: this.calendar.now(), actorId: actor.memberId, ordinal, words });
    }
    return this.view(claim.id);
  }

  private async holdOwn(actor: Actor, claimId: Id, version: number): Promise<Claim> {
    await this.access.toOwnClaim(actor, claimId);
    const claim = await this.claims.hold(claimId);
    if (claim === null) throw notFound('claim');
    if (claim.version !== version) throw stale(await this.view(claimId));
    return claim;
  }

  private async clausesAt({ requirementId, clauses }: Claim, ordinal: number): Promise<ClaimClause[]> {
    const facts = await this.requirements.of([requirementId]);
    requireClaimable(facts.get(requirementId), ordinal, (field) => `body.${field}`);
    return clausesOfClaim(await this.requirements.sentencesOf(requirementId, ordinal), clauses);
  }

  private async update(claim: Claim, changes: Partial<Claim>): Promise<void> {
    if (!(await this.claims.update(claim, changes))) throw stale(await this.view(claim.id));
  }

  private async view(claimId: Id): Promise<ClaimView> {
    const view = await this.queries.read(claimId);
    if (view === null) throw notFound('claim');
    return view;
  }
}
