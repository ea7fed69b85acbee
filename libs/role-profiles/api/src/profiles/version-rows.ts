import type { Id } from '@waymark/foundation/kernel';
import type { DraftWarning, ProfileFormat, VersionStatus, WarningAnswer } from '@waymark/role-profiles/domain';

/** A warning of the reading, and what a person made of it. */
export interface StoredWarning extends DraftWarning {
  answer: WarningAnswer | null;
}

/** A version without its requirements and its source. */
export interface VersionRow {
  id: Id;
  profileId: Id;
  number: number;
  status: VersionStatus;
  title: string;
  format: ProfileFormat;
  summary: string;
  leadIn: string | null;
  attribution: string | null;
  role: unknown;
  warnings: StoredWarning[];
  matching: Record<string, string | null>;
  createdAt: string;
  publishedAt: string | null;
  publishedBy: string | null;
  version: number;
}
