import { canReadFile, type EvidenceFiles, type Grounds } from '@waymark/evidence/domain';
import { DomainError, notFound, wrongState, type Id } from '@waymark/foundation/kernel';
import { configToken, loggerToken, Storage, Tenancy, type Config, type KeptFile } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { EvidenceAccess } from '../access/evidence-access';
import { EvidenceFileQueries, type ReadableFile } from './evidence-files.queries';

/** Looking at the files of evidence and opening them: by whoever reads the evidence, and noted where it is another's. */
@Injectable()
export class FileReading {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly access: EvidenceAccess,
    private readonly queries: EvidenceFileQueries,
    private readonly storage: Storage,
    @Inject(configToken) private readonly config: Config,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  async list(actor: Actor, evidenceId: Id): Promise<EvidenceFiles> {
    const { evidence, grounds } = await this.access.toEvidence(actor, evidenceId);
    await this.access.note(actor, grounds, { kind: 'evidence', id: evidenceId, ownerId: evidence.ownerId });
    const { maxBytes, mostPerPiece } = this.config.files;
    const items = seesWorkInProgress(grounds) ? await this.queries.present(evidenceId) : await this.queries.submitted(evidenceId, await this.access.newestVersion(actor, grounds, evidenceId));
    return { items, limits: { bytes: maxBytes, files: mostPerPiece } };
  }

  /** The storage is asked once the transaction is over: it may take its time. */
  async open(actor: Actor, evidenceId: Id, fileId: Id): Promise<KeptFile> {
    const file = await this.tenancy.run(actor.organisationId, () => this.readable(actor, evidenceId, fileId));
    return {
      ...file,
      open: async (range) => {
        const stream = await this.storage.get(file.storageKey, range);
        if (stream !== null) return stream;
        this.log.error({ fileId }, 'a file is not in the storage');
        throw new DomainError('UNAVAILABLE', 'file-missing', 'The file cannot be opened at the moment. Tell your administrator if it stays so.');
      },
    };
  }

  private async readable(actor: Actor, evidenceId: Id, fileId: Id): Promise<ReadableFile> {
    const { evidence, grounds } = await this.access.toEvidence(actor, evidenceId);
    const file = await this.queries.read(evidenceId, fileId, await this.access.newestVersion(actor, grounds, evidenceId));
    if (file === null || !canReadFile(grounds, file)) throw notFound('file');
    if (file.status === 'CHECKING') throw wrongState('file-checking', 'This file is still being checked. Try again in a few minutes.');
    if (file.status === 'REFUSED') throw wrongState('file-refused', 'The virus scanner found something in this file, so nobody can open it.');
    await this.access.note(actor, grounds, { kind: 'evidence', id: evidenceId, ownerId: evidence.ownerId });
    return file;
  }
}

function seesWorkInProgress(grounds: Grounds): boolean {
  return grounds.has('OWNER') || grounds.has('RELEASED');
}
