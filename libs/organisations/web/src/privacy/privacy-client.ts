import { Injectable, inject } from '@angular/core';
import { ApiCaller, endpointUrl } from '@waymark/foundation/browser';
import type { BodyInputOf, Page } from '@waymark/foundation/kernel';
import {
  accountabilityApi,
  type AccessEventView,
  type DataExportView,
  type ErasurePreview,
  type ErasureView,
  type LegalHoldView,
  type RetentionKind,
  type RetentionRuleView,
} from '@waymark/organisations/domain';

/** Exports of personal data, legal holds, erasures, rules of retention, and who read what. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class PrivacyClient {
  private readonly api = inject(ApiCaller);

  listAccessEvents(query: { cursor?: string }, signal: AbortSignal): Promise<Page<AccessEventView>> {
    return this.api.call(accountabilityApi.listAccessEvents, { query: { ...query, limit: 20 }, signal });
  }

  async listExports(memberId?: string): Promise<DataExportView[]> {
    return (await this.api.call(accountabilityApi.listDataExports, { query: { memberId } })).items;
  }

  requestExport(memberId?: string): Promise<DataExportView> {
    return this.api.call(accountabilityApi.requestDataExport, { body: { memberId } });
  }

  async listHolds(memberId: string): Promise<LegalHoldView[]> {
    return (await this.api.call(accountabilityApi.listLegalHolds, { params: { memberId } })).items;
  }

  placeHold(memberId: string, body: BodyInputOf<typeof accountabilityApi.placeLegalHold>, idempotencyKey: string): Promise<LegalHoldView> {
    return this.api.call(accountabilityApi.placeLegalHold, { params: { memberId }, body, idempotencyKey });
  }

  liftHold(legalHoldId: string): Promise<void> {
    return this.api.call(accountabilityApi.liftLegalHold, { params: { legalHoldId } });
  }

  previewErasure(memberId: string): Promise<ErasurePreview> {
    return this.api.call(accountabilityApi.previewErasure, { params: { memberId } });
  }

  erase(memberId: string, confirmation: string): Promise<ErasureView> {
    return this.api.call(accountabilityApi.erasePerson, { params: { memberId }, body: { confirmation } });
  }

  async listErasures(): Promise<ErasureView[]> {
    return (await this.api.call(accountabilityApi.listErasures)).items;
  }

  async listRules(): Promise<RetentionRuleView[]> {
    return (await this.api.call(accountabilityApi.listRetentionRules)).items;
  }

  changeRule(kind: RetentionKind, days: number | null, ifMatch: number): Promise<RetentionRuleView> {
    return this.api.call(accountabilityApi.changeRetentionRule, { params: { kind }, body: { days }, ifMatch });
  }
}

/** Where the file of an export is downloaded. */
export function exportAddress(exportId: string): string {
  return endpointUrl(accountabilityApi.downloadDataExport, { exportId }, undefined);
}

/** Where the certificate of an erasure is downloaded. */
export function certificateAddress(erasureId: string, format: 'html' | 'json'): string {
  return endpointUrl(accountabilityApi.downloadCertificate, { erasureId }, { format });
}
