import { allows, notFound, type Id } from '@waymark/foundation/kernel';
import { agreementLifecycle, canSeeStanding, canWriteAgreement, changedTerms, type AgreementView, type AgreementsView, type PairPart, type Signature } from '@waymark/mentoring/domain';
import { ProgrammePolicies } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairAccess, type OwnPair } from '../access/pair-access';
import { PairNameQueries } from '../relationships/pair-names.queries';
import type { Agreement } from './agreement.entity';
import { AgreementRepository } from './agreement.repository';
import { AimReading } from './aim-reading';
import { signedBy } from './signatures';

/** Agreements as the two of a pair see them. That there is one, and whether it is signed, stands in the relationship. */
@Injectable()
export class AgreementReading {
  constructor(
    private readonly access: PairAccess,
    private readonly agreements: AgreementRepository,
    private readonly aims: AimReading,
    private readonly names: PairNameQueries,
    private readonly policies: ProgrammePolicies,
  ) {}

  async list(actor: Actor, relationshipId: Id): Promise<AgreementsView> {
    const own = await this.access.toOwnPair(actor, relationshipId);
    const versions = await this.agreements.versionsOf(relationshipId);
    const views = await Promise.all(versions.map((version) => this.view(own, version, versions)));
    const inForce = views.find(({ status }) => status === 'SIGNED') ?? null;
    const suggested = views.find(({ status }) => status === 'DRAFT' || status === 'PARTLY_SIGNED') ?? null;
    return {
      inForce,
      suggested,
      earlier: views.filter(({ status }) => status === 'SUPERSEDED'),
      maySuggest: suggested === null && canWriteAgreement(own.grounds, { status: own.pair.status }),
    };
  }

  async read(actor: Actor, agreementId: Id): Promise<AgreementView> {
    const { own, agreement } = await this.meet(actor, agreementId);
    return this.view(own, agreement, await this.agreements.versionsOf(agreement.relationshipId));
  }

  /** A version of a pair of the actor's own. @throws DomainError NOT_FOUND */
  async meet(actor: Actor, agreementId: Id): Promise<{ own: OwnPair; agreement: Agreement }> {
    const agreement = await this.agreements.find(agreementId);
    if (agreement === null) throw notFound('agreement');
    try {
      return { own: await this.access.toOwnPair(actor, agreement.relationshipId), agreement };
    } catch {
      throw notFound('agreement'); // whoever does not see the pair does not learn that there is one
    }
  }

  async view(own: OwnPair, agreement: Agreement, versions: readonly Agreement[]): Promise<AgreementView> {
    const { pair } = own;
    const standing = canSeeStanding(own.grounds, pair);
    const before = versions.find(({ number }) => number === agreement.number - 1);
    const { managerSharing } = await this.policies.of(pair.programmeId);
    return {
      id: agreement.id,
      relationshipId: pair.id,
      number: agreement.number,
      status: agreement.status,
      terms: { ...agreement.terms, aims: await this.aims.of(pair.menteeId, agreement.terms.aims, { standing }) },
      signatures: await this.signaturesOf(pair, agreement),
      signedAt: agreement.signedAt?.toISOString() ?? null,
      supersededAt: agreement.supersededAt?.toISOString() ?? null,
      changedBy: await this.names.requirePerson(agreement.changedBy),
      changedAt: agreement.changedAt.toISOString(),
      changedTerms: before === undefined ? [] : changedTerms(before.terms, agreement.terms),
      mostManagerSharing: managerSharing,
      may: mayOf(own, agreement),
      version: agreement.version,
    };
  }

  private async signaturesOf({ menteeId, mentorId }: OwnPair['pair'], { menteeSignedAt, mentorSignedAt }: Agreement): Promise<Signature[]> {
    const signed: [PairPart, Id, Date | null][] = [['MENTEE', menteeId, menteeSignedAt], ['MENTOR', mentorId, mentorSignedAt]];
    const signatures = await Promise.all(
      signed.map(async ([part, memberId, at]) => (at === null ? [] : [{ part, person: await this.names.requirePerson(memberId), at: at.toISOString() }])),
    );
    return signatures.flat().toSorted((one, other) => (one.at < other.at ? -1 : 1));
  }
}

function mayOf({ pair, grounds, part }: OwnPair, agreement: Agreement): AgreementView['may'] {
  const writes = canWriteAgreement(grounds, { status: pair.status });
  const open = agreement.status === 'DRAFT' || agreement.status === 'PARTLY_SIGNED';
  const mine = signedBy(agreement).includes(part);
  return {
    change: writes && allows(agreementLifecycle, agreement.status, 'change'),
    sign: writes && open && !mine,
    takeSignatureBack: writes && mine && allows(agreementLifecycle, agreement.status, 'takeSignatureBack'),
    discard: writes && open,
  };
}
