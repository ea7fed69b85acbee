import { Injectable, inject } from '@angular/core';
import { evidenceApi } from '@waymark/evidence/domain';
import { ApiCaller } from '@waymark/foundation/browser';
import type { EvidenceDraft } from '@waymark/mentoring/domain';

/** Begins evidence that the work of a mentee has come to. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class EvidenceOfWorkClient {
  private readonly api = inject(ApiCaller);

  /** Gives the id of what was begun. The same key again is the same piece of evidence. */
  async begin({ claims, ...content }: EvidenceDraft, idempotencyKey: string): Promise<string> {
    return (await this.api.call(evidenceApi.createEvidence, { body: { content, claims }, idempotencyKey })).id;
  }
}
