import { DomainError } from '@waymark/foundation/kernel';

/** Why a file was not taken, for programs. */
export type UnfitReason = 'file-kind' | 'file-mismatch' | 'file-damaged' | 'file-unsafe' | 'file-infected' | 'file-empty';

/** A file that is not taken: `message` is the sentence beside it, which says what to do. */
export function unfitFile(reason: UnfitReason, message: string): DomainError {
  return new DomainError('INVALID', reason, 'The file was not added.', { issues: [{ path: 'file', message }] });
}
