import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { relationshipsApi, type AgreementView, type AgreementsView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { AgreementReading } from './agreement-reading';
import { AgreementWriting } from './agreement-writing';

type PairPath = ParamsOf<typeof relationshipsApi.listAgreements>;
type AgreementPath = ParamsOf<typeof relationshipsApi.readAgreement>;

@Controller()
export class AgreementsController {
  constructor(
    private readonly reading: AgreementReading,
    private readonly writing: AgreementWriting,
  ) {}

  @Implements(relationshipsApi.listAgreements)
  list(@Who() actor: Actor, @FromPath(relationshipsApi.listAgreements) { relationshipId }: PairPath): Promise<AgreementsView> {
    return this.reading.list(actor, relationshipId);
  }

  @Implements(relationshipsApi.suggestAgreement)
  suggest(@Who() actor: Actor, @FromPath(relationshipsApi.suggestAgreement) { relationshipId }: PairPath): Promise<AgreementView> {
    return this.writing.suggest(actor, relationshipId);
  }

  @Implements(relationshipsApi.readAgreement)
  read(@Who() actor: Actor, @FromPath(relationshipsApi.readAgreement) { agreementId }: AgreementPath): Promise<AgreementView> {
    return this.reading.read(actor, agreementId);
  }

  @Implements(relationshipsApi.changeAgreement)
  change(
    @Who() actor: Actor,
    @FromPath(relationshipsApi.changeAgreement) { agreementId }: AgreementPath,
    @FromBody(relationshipsApi.changeAgreement) changes: BodyOf<typeof relationshipsApi.changeAgreement>,
    @ExpectedVersion() version: number,
  ): Promise<AgreementView> {
    return this.writing.change(actor, agreementId, changes, version);
  }

  @Implements(relationshipsApi.discardAgreement)
  discard(@Who() actor: Actor, @FromPath(relationshipsApi.discardAgreement) { agreementId }: AgreementPath): Promise<void> {
    return this.writing.discard(actor, agreementId);
  }

  @Implements(relationshipsApi.signAgreement)
  sign(@Who() actor: Actor, @FromPath(relationshipsApi.signAgreement) { agreementId }: AgreementPath, @ExpectedVersion() version: number): Promise<AgreementView> {
    return this.writing.sign(actor, agreementId, version);
  }

  @Implements(relationshipsApi.takeSignatureBack)
  takeBack(@Who() actor: Actor, @FromPath(relationshipsApi.takeSignatureBack) { agreementId }: AgreementPath, @ExpectedVersion() version: number): Promise<AgreementView> {
    return this.writing.takeBack(actor, agreementId, version);
  }
}
