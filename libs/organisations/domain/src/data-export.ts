import { id, instant } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { holds, type Actor } from './access';

export const dataExportStatus = z.enum(['WAITING', 'READY', 'FAILED', 'EXPIRED']);
export type DataExportStatus = z.infer<typeof dataExportStatus>;

/** For how many days an export can be downloaded. */
export const exportDays = 7;

/** The export of everything about one person. `own`: they asked for it themselves; otherwise it has what admins read. */
export const dataExport = z.object({
  id,
  memberId: id,
  memberName: z.string(),
  requestedById: id,
  requestedByName: z.string(),
  own: z.boolean(),
  requestedAt: instant,
  status: dataExportStatus,
  expiresAt: instant.nullable(),
  bytes: z.int().nullable(),
  /** The SHA-256 of the file, as 64 lower-case hexadecimal digits. */
  sha256: z.string().nullable(),
});
export type DataExportView = z.infer<typeof dataExport>;

export const dataExports = z.object({ items: z.array(dataExport) });
export const dataExportParams = z.strictObject({ exportId: id });
/** Whose exports are listed, or who is exported: oneself where nobody is named. */
export const dataExportQuery = z.strictObject({ memberId: id.optional() });
export const dataExportBody = z.strictObject({ memberId: id.optional() });

/** Whether `actor` may ask for the export of a person and see that others did: of themselves, and an admin of anybody. */
export function canExportDataOf(actor: Pick<Actor, 'memberId' | 'roles'>, memberId: string): boolean {
  return actor.memberId === memberId || holds(actor, 'ORGANISATION_ADMIN');
}

/** Whether `actor` may download an export: whoever asked for it, for as long as they might still ask for it. */
export function canDownload(
  actor: Pick<Actor, 'memberId' | 'roles'>,
  { memberId, requestedById }: Pick<DataExportView, 'memberId' | 'requestedById'>,
): boolean {
  return actor.memberId === requestedById && canExportDataOf(actor, memberId);
}
