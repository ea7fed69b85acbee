import { Injectable, Injector, inject } from '@angular/core';
import type { EvidenceDraft } from '@waymark/mentoring/domain';
import { EvidenceBeginning } from '@waymark/mentoring/web/evidence-beginning';

/** Hands what mentoring knows of a finished action to evidence. Its code loads with the first draft. */
@Injectable()
export class EvidenceOfWork extends EvidenceBeginning {
  private readonly injector = inject(Injector);

  async begin(draft: EvidenceDraft, idempotencyKey: string): Promise<string> {
    const { EvidenceOfWorkClient } = await import('./evidence-of-work-client');
    return `/evidence/${await this.injector.get(EvidenceOfWorkClient).begin(draft, idempotencyKey)}`;
  }
}
