import { id, instant } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** The most that one file may hold, in bytes: 25 MB. */
export const largestFile = 25 * 1024 * 1024;

/**
 * CHECKING: received and not yet looked at by the virus scanner. AVAILABLE: can be read. REFUSED: the scanner found
 * something; nobody can read it, and the owner sees why.
 */
export const fileStatus = z.enum(['CHECKING', 'AVAILABLE', 'REFUSED']);
export type FileStatus = z.infer<typeof fileStatus>;

/** How a file can be looked at in the page: as a picture, as a PDF, or only downloaded. */
export const filePreview = z.enum(['PICTURE', 'PDF', 'NONE']);

export const evidenceFile = z.object({
  id,
  /** The name that the owner's machine gave it, without paths and control characters. */
  name: z.string(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.int(),
  status: fileStatus,
  preview: filePreview,
  addedAt: instant,
});
export type EvidenceFileView = z.infer<typeof evidenceFile>;

export const evidenceFiles = z.object({ items: z.array(evidenceFile) });
export const evidenceFileParams = z.strictObject({ evidenceId: id, fileId: id });
