import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf } from '@waymark/foundation/kernel';
import { agreement, relationshipsApi, type AgreementView, type AgreementsView } from '@waymark/mentoring/domain';

type TermChanges = BodyInputOf<typeof relationshipsApi.changeAgreement>;
type Version = Pick<AgreementView, 'id' | 'version'>;

/** What a pair agrees. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class AgreementsClient {
  private readonly api = inject(ApiCaller);

  list(relationshipId: string, signal?: AbortSignal): Promise<AgreementsView> {
    return this.api.call(relationshipsApi.listAgreements, { params: { relationshipId }, signal });
  }

  /** The same key again is the same suggestion. */
  suggest(relationshipId: string, idempotencyKey: string): Promise<AgreementView> {
    return this.api.call(relationshipsApi.suggestAgreement, { params: { relationshipId }, idempotencyKey });
  }

  change(agreementId: string, body: TermChanges, version: number): Promise<AgreementView> {
    return this.api.call(relationshipsApi.changeAgreement, { params: { agreementId }, body, ifMatch: version });
  }

  /** What a refusal says is stored now, if it does. */
  readonly stored = (current: unknown): AgreementView | undefined => agreement.safeParse(current).data;

  discard(agreementId: string): Promise<void> {
    return this.api.call(relationshipsApi.discardAgreement, { params: { agreementId } });
  }

  sign({ id, version }: Version): Promise<AgreementView> {
    return this.api.call(relationshipsApi.signAgreement, { params: { agreementId: id }, ifMatch: version });
  }

  takeBack({ id, version }: Version): Promise<AgreementView> {
    return this.api.call(relationshipsApi.takeSignatureBack, { params: { agreementId: id }, ifMatch: version });
  }
}
