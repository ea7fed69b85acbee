import type { EvidenceFileView } from '@waymark/evidence/domain';
import { DomainError, newId, notFound, type Id } from '@waymark/foundation/kernel';
import { configToken, FileIntake, loggerToken, Storage, Tenancy, type Config, type FitFile, type UploadedFile } from '@waymark/foundation/server';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { EvidenceAccess } from '../access/evidence-access';
import { EvidenceFileQueries } from './evidence-files.queries';
import { EvidenceFilesRepository } from './evidence-files.repository';
import { fileKey, waitingKey } from './file-keys';

/** What becomes of a file that was received, in this order: allowed, looked at, kept, and only then told of. */
@Injectable()
export class FileAdding {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly access: EvidenceAccess,
    private readonly queries: EvidenceFileQueries,
    private readonly files: EvidenceFilesRepository,
    private readonly intake: FileIntake,
    private readonly storage: Storage,
    private readonly calendar: OrganisationCalendar,
    @Inject(configToken) private readonly config: Config,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  /**
   * Adds a file to evidence. One with the same bytes as another that is there is that other one, so that whoever did
   * not get the answer sends it again without having it twice.
   */
  async add(actor: Actor, evidenceId: Id, file: UploadedFile): Promise<EvidenceFileView> {
    const already = await this.tenancy.run(actor.organisationId, async () => {
      await this.access.toOwnEvidence(actor, evidenceId);
      return (await this.queries.same(evidenceId, file.sha256)) ?? this.refuseOverLimits(actor, evidenceId, file);
    });
    if (already !== null) return already;
    const fit = await this.intake.check(file);
    return this.keep(actor, evidenceId, file, fit);
  }

  /** Keeps the bytes outside any transaction. If the row is not written they are removed, or else swept later. */
  private async keep(actor: Actor, evidenceId: Id, file: UploadedFile, fit: FitFile): Promise<EvidenceFileView> {
    const place = { organisationId: actor.organisationId, fileId: newId() };
    try {
      if (fit.scan === 'WAITING') await this.storage.put(waitingKey(place), nothing());
      await this.storage.put(fileKey(place), file.read());
      const added = await this.tenancy.run(actor.organisationId, () => this.record(actor, evidenceId, place.fileId, file, fit));
      if (added.id !== place.fileId) await this.discard(place);
      return added;
    } catch (error) {
      await this.discard(place);
      throw error;
    }
  }

  private async record(actor: Actor, evidenceId: Id, fileId: Id, file: UploadedFile, { kind, scan }: FitFile): Promise<EvidenceFileView> {
    await this.files.holdQuota(actor.memberId);
    if (!(await this.files.holdEvidence(evidenceId))) throw notFound('evidence');
    const twin = (await this.queries.same(evidenceId, file.sha256)) ?? (await this.refuseOverLimits(actor, evidenceId, file));
    if (twin !== null) return twin;
    const now = this.calendar.now();
    const status = scan === 'WAITING' ? 'CHECKING' : 'AVAILABLE';
    const added = { id: fileId, name: file.name, mediaType: kind.mediaType, status, preview: previews[kind.shown ?? 'none'] } as const;
    const storageKey = fileKey({ organisationId: actor.organisationId, fileId });
    await this.files.insert({ ...added, evidenceId, size: String(file.bytes), sha256: file.sha256, storageKey, addedAt: now, removedAt: null });
    await this.files.touchEvidence(evidenceId, now);
    return { ...added, size: file.bytes, addedAt: now.toISOString() };
  }

  private async refuseOverLimits({ memberId }: Actor, evidenceId: Id, { bytes }: UploadedFile): Promise<null> {
    const { mostPerPiece, quotaBytes } = this.config.files;
    const { inEvidence, bytesOfOwner } = await this.queries.use(evidenceId, memberId);
    if (inEvidence >= mostPerPiece) throw overLimit('too-many-files', `A piece of evidence has ${mostPerPiece} files at most. Remove one, and add this again`);
    if (bytesOfOwner + bytes > quotaBytes) {
      throw overLimit('quota-reached', `Your files would take more than ${Math.floor(quotaBytes / (1024 * 1024))} MB together. Remove some from drafts, and add this again`);
    }
    return null;
  }

  /** What is left behind here costs room until the sweep, and no more. */
  private async discard(place: Parameters<typeof fileKey>[0]): Promise<void> {
    try {
      await this.storage.delete(fileKey(place));
      await this.storage.delete(waitingKey(place));
    } catch (error) {
      this.log.warn({ err: error }, 'a file that was not added could not be removed; the sweep will do so');
    }
  }
}

const previews = { picture: 'PICTURE', pdf: 'PDF', none: 'NONE' } as const;

function overLimit(code: string, message: string): DomainError {
  return new DomainError('WRONG_STATE', code, 'The file was not added.', { issues: [{ path: 'file', message }] });
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A note is a name alone.
}
