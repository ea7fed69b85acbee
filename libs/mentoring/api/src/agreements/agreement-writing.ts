import { advance, allows, forbidden, newId, notFound, stale, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  agreementLifecycle,
  canWriteAgreement,
  firstTerms,
  relationshipLifecycle,
  requireNoSuggestion,
  requireOwnSignature,
  requireSignable,
  requireWithinPolicy,
  signingStep,
  type AgreementTerms,
  type AgreementView,
  type PairPart,
  type relationshipsApi,
} from '@waymark/mentoring/domain';
import { OrganisationCalendar, ProgrammePolicies } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { ClaimsOfMentors } from '../access/claims-of-mentors';
import { PairAccess, type OwnPair } from '../access/pair-access';
import { RelationshipRepository } from '../relationships/relationship.repository';
import { AgreementReading } from './agreement-reading';
import type { Agreement } from './agreement.entity';
import { AgreementRepository } from './agreement.repository';
import { AimReading } from './aim-reading';
import { signedBy } from './signatures';

type Changes = BodyOf<typeof relationshipsApi.changeAgreement>;
const noSignatures = { menteeSignedAt: null, mentorSignedAt: null };

/** What the two agree: written by both, signed by both, and never changed after that. */
@Injectable()
export class AgreementWriting {
  constructor(
    private readonly access: PairAccess,
    private readonly reading: AgreementReading,
    private readonly agreements: AgreementRepository,
    private readonly relationships: RelationshipRepository,
    private readonly aims: AimReading,
    private readonly claims: ClaimsOfMentors,
    private readonly policies: ProgrammePolicies,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** The first one begins with the words of the programme, a later one with the terms that are in force. */
  async suggest(actor: Actor, relationshipId: Id): Promise<AgreementView> {
    const own = await this.access.holdOwnPair(actor, relationshipId);
    requireWriting(own);
    const [latest] = await this.agreements.versionsOf(relationshipId);
    requireNoSuggestion({ suggested: latest?.signedAt === null });
    const terms = latest?.terms ?? firstTerms(await this.policies.of(own.pair.programmeId));
    const id = newId();
    await this.agreements.insert({ id, relationshipId, number: (latest?.number ?? 0) + 1, terms, changedBy: actor.memberId, changedAt: this.calendar.now() });
    return this.reading.read(actor, id);
  }

  /** Whoever signed sees that the terms are not those that they signed: their signature is gone. */
  async change(actor: Actor, agreementId: Id, changes: Changes, version: number): Promise<AgreementView> {
    const { own, agreement } = await this.hold(actor, agreementId, version);
    const status = advance(agreementLifecycle, agreement.status, 'change');
    const terms: AgreementTerms = { ...agreement.terms, ...changes };
    requireWithinPolicy({ managerSharing: changes.managerSharing ?? 'NOTHING' }, await this.policies.of(own.pair.programmeId));
    if (changes.aims !== undefined) await this.aims.requireAims(changes.aims, 'body.aims');
    await this.update(agreement, { status, terms, ...noSignatures, changedBy: actor.memberId, changedAt: this.calendar.now() });
    return this.reading.read(actor, agreementId);
  }

  async discard(actor: Actor, agreementId: Id): Promise<void> {
    const { agreement } = await this.holdAny(actor, agreementId);
    if (agreement.signedAt !== null) throw wrongState('agreement-signed', 'Both have signed this, so it stays.');
    await this.agreements.delete(agreementId);
  }

  /** The second signature puts the terms in force, and makes a pair that is new an active one. */
  async sign(actor: Actor, agreementId: Id, version: number): Promise<AgreementView> {
    const { own, agreement } = await this.hold(actor, agreementId, version);
    if (!allows(agreementLifecycle, agreement.status, 'change')) advance(agreementLifecycle, agreement.status, 'signLast');
    const step = signingStep(signedBy(agreement), own.part);
    requireSignable(agreement.terms, await this.policies.of(own.pair.programmeId), await this.calendar.today());
    const now = this.calendar.now();
    const status = advance(agreementLifecycle, agreement.status, step);
    if (step === 'signLast') await this.supersede(own, now);
    await this.update(agreement, { status, ...signature(own.part, now), signedAt: step === 'signLast' ? now : null });
    if (step === 'signLast' && own.pair.status === 'ACCEPTED') {
      await this.relationships.update(own.pair, { status: advance(relationshipLifecycle, own.pair.status, 'activate'), since: now, activeAt: now });
    }
    // What is agreed now may say something else about which claims the mentor judges.
    if (step === 'signLast') await this.claims.lookAgain(own.pair.mentorId);
    return this.reading.read(actor, agreementId);
  }

  async takeBack(actor: Actor, agreementId: Id, version: number): Promise<AgreementView> {
    const { own, agreement } = await this.hold(actor, agreementId, version);
    const status = advance(agreementLifecycle, agreement.status, 'takeSignatureBack');
    requireOwnSignature(signedBy(agreement), own.part);
    await this.update(agreement, { status, ...signature(own.part, null) });
    return this.reading.read(actor, agreementId);
  }

  /** What held until now holds no longer. */
  private async supersede({ pair }: OwnPair, now: Date): Promise<void> {
    const agreementsOf = await this.agreements.of([pair.id]);
    const { inForce } = agreementsOf(pair.id);
    if (inForce !== null) await this.update(inForce, { status: advance(agreementLifecycle, inForce.status, 'supersede'), supersededAt: now });
  }

  private async hold(actor: Actor, agreementId: Id, version: number): Promise<{ own: OwnPair; agreement: Agreement }> {
    const held = await this.holdAny(actor, agreementId);
    if (held.agreement.version !== version) throw stale(await this.reading.read(actor, agreementId));
    return held;
  }

  /** Everything about the agreements of a pair happens one after the other, under the lock of the pair. */
  private async holdAny(actor: Actor, agreementId: Id): Promise<{ own: OwnPair; agreement: Agreement }> {
    const { agreement: { relationshipId } } = await this.reading.meet(actor, agreementId);
    const own = await this.access.holdOwnPair(actor, relationshipId);
    const agreement = await this.agreements.find(agreementId);
    if (agreement === null) throw notFound('agreement');
    requireWriting(own);
    return { own, agreement };
  }

  private async update(agreement: Agreement, changes: Parameters<AgreementRepository['update']>[1]): Promise<void> {
    if (!(await this.agreements.update(agreement, changes))) throw new Error('An agreement changed while its pair was held');
  }
}

/** @throws DomainError WRONG_STATE where the two are no pair yet, or no longer one. */
function requireWriting({ grounds, pair: { status } }: OwnPair): void {
  if (canWriteAgreement(grounds, { status })) return;
  if (grounds.has('MENTEE') || grounds.has('MENTOR')) throw wrongState('not-a-pair', 'The two write an agreement while they are a pair.');
  throw forbidden('Only the two of the pair write their agreement.');
}

function signature(part: PairPart, at: Date | null): Partial<Pick<Agreement, 'menteeSignedAt' | 'mentorSignedAt'>> {
  return part === 'MENTEE' ? { menteeSignedAt: at } : { mentorSignedAt: at };
}
