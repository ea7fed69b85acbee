import { fileKinds, id, instant } from '@waymark/foundation/kernel';
import * as z from 'zod';
import type { Grounds } from './evidence-policy';

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

/** The files that are in a piece of evidence now, and what this installation takes. */
export const evidenceFiles = z.object({
  items: z.array(evidenceFile),
  limits: z.object({
    /** The most bytes of one file. */
    bytes: z.int(),
    /** The most files of one piece of evidence. */
    files: z.int(),
  }),
});
export type EvidenceFiles = z.infer<typeof evidenceFiles>;
export const evidenceFileParams = z.strictObject({ evidenceId: id, fileId: id });

/** As what a file can be answered. */
export const fileMediaTypes: readonly string[] = fileKinds.map(({ mediaType }) => mediaType);

/** What is known of a file where somebody asks to read it. */
export interface FileFacts {
  readonly status: FileStatus;
  /** Whether its owner took it out of what is worked on. */
  readonly removed: boolean;
  /** Whether a version that was submitted keeps it. */
  readonly kept: boolean;
}

/**
 * Whether somebody who reads the evidence reads a file of it: its owner every one that is still there, whoever it is
 * released to also what is in it now, everybody else what was submitted.
 */
export function canReadFile(grounds: Grounds, { removed, kept }: Pick<FileFacts, 'removed' | 'kept'>): boolean {
  return kept || (!removed && (grounds.has('OWNER') || grounds.has('RELEASED')));
}
