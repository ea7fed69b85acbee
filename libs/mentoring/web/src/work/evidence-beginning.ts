import type { EvidenceDraft } from '@waymark/mentoring/domain';

/** Begins evidence with what is known of an action that was finished. Evidence is another domain, so the application hands it in. */
export abstract class EvidenceBeginning {
  /** Gives the address of the page on which it is written on. The same key again is the same evidence. @throws ProblemError. */
  abstract begin(draft: EvidenceDraft, idempotencyKey: string): Promise<string>;
}
