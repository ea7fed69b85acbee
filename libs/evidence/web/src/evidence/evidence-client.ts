import { Injectable, inject } from '@angular/core';
import {
  claim,
  evidenceApi,
  evidenceView,
  type ClaimView,
  type EvidenceSummary,
  type EvidenceVersionView,
  type EvidenceView,
  type LikeEvidence,
  type RequirementSuggestion,
  type WitnessRequestView,
} from '@waymark/evidence/domain';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf } from '@waymark/foundation/kernel';
import type { ItemReader } from '@waymark/organisations/domain';

export type EvidenceChanges = BodyInputOf<typeof evidenceApi.changeEvidence>;
export type ClaimChanges = BodyInputOf<typeof evidenceApi.changeClaim>;
export type NewEvidence = BodyInputOf<typeof evidenceApi.createEvidence>;
export type NewClaim = BodyInputOf<typeof evidenceApi.addClaim>;
export type WitnessQuestionDraft = BodyInputOf<typeof evidenceApi.askWitness>;

/** Evidence as its owner writes it. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class EvidenceClient {
  private readonly api = inject(ApiCaller);

  list(query: QueryInputOf<typeof evidenceApi.listEvidence>, signal?: AbortSignal): Promise<Page<EvidenceSummary>> {
    return this.api.call(evidenceApi.listEvidence, { query, signal });
  }

  read(evidenceId: string, signal?: AbortSignal): Promise<EvidenceView> {
    return this.api.call(evidenceApi.readEvidence, { params: { evidenceId }, signal });
  }

  /** The same key again is the same piece of evidence. */
  create(body: NewEvidence, idempotencyKey: string): Promise<EvidenceView> {
    return this.api.call(evidenceApi.createEvidence, { body, idempotencyKey });
  }

  /** Saves on top of the version that was read; a stale one is refused with status 412 and what is stored now. */
  change(evidenceId: string, body: EvidenceChanges, ifMatch: number): Promise<EvidenceView> {
    return this.api.call(evidenceApi.changeEvidence, { params: { evidenceId }, body, ifMatch });
  }

  delete(evidenceId: string): Promise<void> {
    return this.api.call(evidenceApi.deleteEvidence, { params: { evidenceId } });
  }

  readVersion(evidenceId: string, number: number, signal?: AbortSignal): Promise<EvidenceVersionView> {
    return this.api.call(evidenceApi.readEvidenceVersion, { params: { evidenceId, number }, signal });
  }

  submit({ id, version }: Pick<EvidenceView, 'id' | 'version'>, claimIds: string[]): Promise<EvidenceView> {
    return this.api.call(evidenceApi.submitClaims, { params: { evidenceId: id }, body: { claimIds, dataRemoved: true }, ifMatch: version });
  }

  async readers(evidenceId: string, signal?: AbortSignal): Promise<ItemReader[]> {
    return (await this.api.call(evidenceApi.listReaders, { params: { evidenceId }, signal })).items;
  }

  release(evidenceId: string, memberId: string): Promise<void> {
    return this.api.call(evidenceApi.giveRelease, { params: { evidenceId, memberId } });
  }

  takeReleaseBack(evidenceId: string, memberId: string): Promise<void> {
    return this.api.call(evidenceApi.takeReleaseBack, { params: { evidenceId, memberId } });
  }

  async suggestions(evidenceId: string, signal?: AbortSignal): Promise<RequirementSuggestion[]> {
    return (await this.api.call(evidenceApi.suggestRequirements, { params: { evidenceId }, signal })).items;
  }

  async duplicates(evidenceId: string, signal?: AbortSignal): Promise<LikeEvidence[]> {
    return (await this.api.call(evidenceApi.listLikeEvidence, { params: { evidenceId }, signal })).items;
  }

  addClaim(evidenceId: string, body: NewClaim, idempotencyKey: string): Promise<ClaimView> {
    return this.api.call(evidenceApi.addClaim, { params: { evidenceId }, body, idempotencyKey });
  }

  changeClaim(claimId: string, body: ClaimChanges, ifMatch: number): Promise<ClaimView> {
    return this.api.call(evidenceApi.changeClaim, { params: { claimId }, body, ifMatch });
  }

  deleteClaim(claimId: string): Promise<void> {
    return this.api.call(evidenceApi.deleteClaim, { params: { claimId } });
  }

  withdrawClaim({ id, version }: Pick<ClaimView, 'id' | 'version'>): Promise<ClaimView> {
    return this.api.call(evidenceApi.withdrawClaim, { params: { claimId: id }, ifMatch: version });
  }

  retractClaim({ id, version }: Pick<ClaimView, 'id' | 'version'>, reason: string): Promise<ClaimView> {
    return this.api.call(evidenceApi.retractClaim, { params: { claimId: id }, body: { reason }, ifMatch: version });
  }

  askWitness(evidenceId: string, body: WitnessQuestionDraft, idempotencyKey: string): Promise<WitnessRequestView> {
    return this.api.call(evidenceApi.askWitness, { params: { evidenceId }, body, idempotencyKey });
  }

  withdrawWitnessRequest(evidenceId: string, witnessRequestId: string): Promise<void> {
    return this.api.call(evidenceApi.withdrawWitnessRequest, { params: { evidenceId, witnessRequestId } });
  }

  /** What a refused save says is stored now. */
  readonly stored = (current: unknown): EvidenceView | undefined => evidenceView.safeParse(current).data;
  readonly storedClaim = (current: unknown): ClaimView | undefined => claim.safeParse(current).data;
}
