import type { FileStatus } from '@waymark/evidence/domain';
import type { Clock, Id } from '@waymark/foundation/kernel';
import { clockToken, loggerToken, ScannerUnavailable, Storage, Tenancy, VirusScanner } from '@waymark/foundation/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { EvidenceFileQueries } from './evidence-files.queries';
import { EvidenceFilesRepository } from './evidence-files.repository';
import { fileKey, filesFolder, placeOf, waitingFolder, waitingKey } from './file-keys';

/** How long, in milliseconds, bytes may lie without a row: their upload may still be under way. */
const grace = 3_600_000;
/** How many files are looked up at once. */
const batch = 500;

/** What is put right in the storage while nobody waits: bytes that nothing speaks of, and files that wait for the scanner. */
@Injectable()
export class FileSweep {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly queries: EvidenceFileQueries,
    private readonly files: EvidenceFilesRepository,
    private readonly storage: Storage,
    private readonly scanner: VirusScanner,
    @Inject(clockToken) private readonly clock: Clock,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  /** Removes bytes that have no row after the time of grace: of processes that were killed and of nudges that were lost. */
  async removeOrphans(): Promise<void> {
    const removed = (await this.removeOrphansOf(filesFolder)) + (await this.removeOrphansOf(waitingFolder));
    if (removed > 0) this.log.info({ removed }, 'files without a row were removed');
  }

  /** Has the files scanned that wait for it. Stops at the first without a verdict: the others would wait as well. */
  async scanWaiting(): Promise<void> {
    for (const [organisationId, fileIds] of await this.listed(waitingFolder, () => true)) {
      const statuses = await this.tenancy.run(organisationId, () => this.queries.statuses(fileIds));
      for (const fileId of fileIds) {
        if (!(await this.scan(organisationId, fileId, statuses.get(fileId)))) return;
      }
    }
  }

  /** False where the scanner gave no verdict. */
  private async scan(organisationId: Id, fileId: Id, status: FileStatus | undefined): Promise<boolean> {
    if (status === undefined) return true; // its row is on its way, or it is an orphan
    const place = { organisationId, fileId };
    if (status === 'CHECKING') {
      const verdict = await this.verdictOn(fileKey(place));
      if (verdict === null) return false;
      await this.tenancy.run(organisationId, () => this.files.settle(fileId, verdict));
      if (verdict === 'REFUSED') await this.storage.delete(fileKey(place));
    }
    await this.storage.delete(waitingKey(place));
    return true;
  }

  private async verdictOn(key: string): Promise<'AVAILABLE' | 'REFUSED' | null> {
    const stream = await this.storage.get(key);
    if (stream === null) return 'REFUSED';
    try {
      return (await this.scanner.scan(stream)) === 'INFECTED' ? 'REFUSED' : 'AVAILABLE';
    } catch (error) {
      if (!(error instanceof ScannerUnavailable)) throw error;
      this.log.warn({ err: error }, 'files still wait for the virus scanner');
      return null;
    } finally {
      stream.destroy();
    }
  }

  private async removeOrphansOf(folder: string): Promise<number> {
    const latest = this.clock.now().getTime() - grace;
    let removed = 0;
    for (const [organisationId, fileIds] of await this.listed(folder, (storedAt) => storedAt.getTime() < latest)) {
      for (let first = 0; first < fileIds.length; first += batch) {
        removed += await this.removeWithoutRow(folder, organisationId, fileIds.slice(first, first + batch));
      }
    }
    return removed;
  }

  private async removeWithoutRow(folder: string, organisationId: Id, fileIds: readonly Id[]): Promise<number> {
    const orphans = await this.tenancy.run(organisationId, async () => {
      if (!(await this.queries.isKnownOrganisation())) return [];
      const statuses = await this.queries.statuses(fileIds);
      return fileIds.filter((fileId) => !statuses.has(fileId));
    });
    for (const fileId of orphans) await this.storage.delete(`${folder}${organisationId}/${fileId}`);
    return orphans.length;
  }

  /** The files in a folder of the storage by their organisation, as many as were stored when `isWanted` says. */
  private async listed(folder: string, isWanted: (storedAt: Date) => boolean): Promise<Map<Id, Id[]>> {
    const files = new Map<Id, Id[]>();
    for await (const { key, storedAt } of this.storage.list(folder)) {
      const place = placeOf(key, folder);
      if (place === undefined || !isWanted(storedAt)) continue;
      files.set(place.organisationId, [...(files.get(place.organisationId) ?? []), place.fileId]);
    }
    return files;
  }
}
