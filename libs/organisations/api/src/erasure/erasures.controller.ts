import type { BodyOf, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { attachment, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { accountabilityApi, type Actor, type ErasurePreview, type ErasureView, type LegalHoldView } from '@waymark/organisations/domain';
import { Controller, type StreamableFile } from '@nestjs/common';
import { Erasures } from './erasures';
import { LegalHolds } from './legal-holds';

type MemberPath = ParamsOf<typeof accountabilityApi.previewErasure>;

@Controller()
export class ErasuresController {
  constructor(
    private readonly erasures: Erasures,
    private readonly holds: LegalHolds,
  ) {}

  @Implements(accountabilityApi.listLegalHolds)
  listHolds(@FromPath(accountabilityApi.listLegalHolds) { memberId }: MemberPath): Promise<{ items: LegalHoldView[] }> {
    return this.holds.list(memberId);
  }

  @Implements(accountabilityApi.placeLegalHold)
  placeHold(
    @Who() actor: Actor,
    @FromPath(accountabilityApi.placeLegalHold) { memberId }: MemberPath,
    @FromBody(accountabilityApi.placeLegalHold) hold: BodyOf<typeof accountabilityApi.placeLegalHold>,
  ): Promise<LegalHoldView> {
    return this.holds.place(actor, memberId, hold);
  }

  @Implements(accountabilityApi.liftLegalHold)
  liftHold(@Who() actor: Actor, @FromPath(accountabilityApi.liftLegalHold) { legalHoldId }: ParamsOf<typeof accountabilityApi.liftLegalHold>): Promise<void> {
    return this.holds.lift(actor, legalHoldId);
  }

  @Implements(accountabilityApi.previewErasure)
  preview(@FromPath(accountabilityApi.previewErasure) { memberId }: MemberPath): Promise<ErasurePreview> {
    return this.erasures.preview(memberId);
  }

  @Implements(accountabilityApi.erasePerson)
  erase(
    @Who() actor: Actor,
    @FromPath(accountabilityApi.erasePerson) { memberId }: MemberPath,
    @FromBody(accountabilityApi.erasePerson) { confirmation }: BodyOf<typeof accountabilityApi.erasePerson>,
  ): Promise<ErasureView> {
    return this.erasures.start(actor, memberId, confirmation);
  }

  @Implements(accountabilityApi.listErasures)
  list(): Promise<{ items: ErasureView[] }> {
    return this.erasures.list();
  }

  @Implements(accountabilityApi.downloadCertificate)
  async certificate(
    @FromPath(accountabilityApi.downloadCertificate) { erasureId }: ParamsOf<typeof accountabilityApi.downloadCertificate>,
    @FromQuery(accountabilityApi.downloadCertificate) { format }: QueryOf<typeof accountabilityApi.downloadCertificate>,
  ): Promise<StreamableFile> {
    return attachment(await this.erasures.certificate(erasureId, format));
  }
}
