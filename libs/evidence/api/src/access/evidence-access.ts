import { canReadClaim, canReadEvidence, canWriteEvidence, type Ground, type Grounds } from '@waymark/evidence/domain';
import { forbidden, notFound, type Id } from '@waymark/foundation/kernel';
import { AccessLedger } from '@waymark/organisations/api';
import type { AccessGround, Actor, Subject } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { Meetings } from './meetings';
import { MeetingQueries, type MetClaim, type MetEvidence } from './meetings.queries';

/** The ground that the ledger names where somebody has several: the closest to the work first. */
const ledgerWords: readonly (readonly [Ground, AccessGround])[] = [
  ['ASSESSOR', 'assessor'],
  ['MENTOR', 'mentor'],
  ['RELEASED', 'released'],
  ['MANAGER', 'line-manager'],
  ['PROGRAMME_OWNER', 'programme-owner'],
];

/** Who reads every version of evidence. */
const unlimited = ['OWNER', 'RELEASED', 'MENTOR'] as const satisfies readonly Ground[];

/**
 * The way to one piece of evidence or one claim: what an actor cannot read is not found, and what they read of another
 * person leaves a line in the ledger.
 */
@Injectable()
export class EvidenceAccess {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly meetings: Meetings,
    private readonly ledger: AccessLedger,
  ) {}

  /** @throws DomainError NOT_FOUND where there is no such evidence or the actor cannot read it. */
  async toEvidence(actor: Actor, evidenceId: Id): Promise<{ evidence: MetEvidence; grounds: Grounds }> {
    const evidence = await this.queries.evidence(evidenceId);
    if (evidence === null) throw notFound('evidence');
    const grounds = await this.meetings.withEvidence(actor, evidence);
    if (!canReadEvidence(grounds, evidence)) throw notFound('evidence');
    return { evidence, grounds };
  }

  /**
   * The newest version of evidence that an actor who can read it is shown, as a number; null: whatever was submitted last.
   * Who judges it or judged it sees what they were given, and nothing that came later.
   */
  async newestVersion({ memberId }: Actor, grounds: Grounds, evidenceId: Id): Promise<number | null> {
    if (!grounds.has('ASSESSOR') || unlimited.some((ground) => grounds.has(ground))) return null;
    return (await this.queries.newestJudged(memberId, evidenceId)) ?? 0;
  }

  /** As `toEvidence`, and lets only its owner on. @throws DomainError NOT_FOUND, FORBIDDEN */
  async toOwnEvidence(actor: Actor, evidenceId: Id): Promise<MetEvidence> {
    const { evidence, grounds } = await this.toEvidence(actor, evidenceId);
    if (!canWriteEvidence(grounds)) throw forbidden('Only the person whose evidence this is does that.');
    return evidence;
  }

  /** @throws DomainError NOT_FOUND where there is no such claim or the actor cannot read it. */
  async toClaim(actor: Actor, claimId: Id): Promise<{ claim: MetClaim; grounds: Grounds }> {
    const claim = await this.queries.claim(claimId);
    if (claim === null) throw notFound('claim');
    const grounds = await this.meetings.withClaim(actor, claim);
    if (!canReadClaim(grounds, claim)) throw notFound('claim');
    return { claim, grounds };
  }

  /** As `toClaim`, and lets only its owner on. @throws DomainError NOT_FOUND, FORBIDDEN */
  async toOwnClaim(actor: Actor, claimId: Id): Promise<MetClaim> {
    const { claim, grounds } = await this.toClaim(actor, claimId);
    if (!canWriteEvidence(grounds)) throw forbidden('Only the person whose claim this is does that.');
    return claim;
  }

  /** Notes that an actor reads an item of another person. Their own leave no line. */
  async note(actor: Actor, grounds: Grounds, item: Subject & { readonly ownerId: Id }): Promise<void> {
    const word = ledgerWords.find(([ground]) => grounds.has(ground));
    if (word !== undefined && !grounds.has('OWNER')) await this.ledger.record(actor, word[1], item);
  }
}
