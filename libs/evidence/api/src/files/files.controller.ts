import { evidenceApi, type EvidenceFiles, type EvidenceFileView } from '@waymark/evidence/domain';
import type { FieldsOf, ParamsOf } from '@waymark/foundation/kernel';
import { FromPath, FromUpload, Implements, Who, type KeptFile, type Upload } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { FileAdding } from './file-adding';
import { FileReading } from './file-reading';
import { FileRemoval } from './file-removal';

type FilePath = ParamsOf<typeof evidenceApi.removeFile>;

@Controller()
export class FilesController {
  constructor(
    private readonly reading: FileReading,
    private readonly adding: FileAdding,
    private readonly removal: FileRemoval,
  ) {}

  @Implements(evidenceApi.listFiles)
  list(@Who() actor: Actor, @FromPath(evidenceApi.listFiles) { evidenceId }: ParamsOf<typeof evidenceApi.listFiles>): Promise<EvidenceFiles> {
    return this.reading.list(actor, evidenceId);
  }

  @Implements(evidenceApi.addFile)
  add(
    @Who() actor: Actor,
    @FromPath(evidenceApi.addFile) { evidenceId }: ParamsOf<typeof evidenceApi.addFile>,
    @FromUpload() { file }: Upload<FieldsOf<typeof evidenceApi.addFile>>,
  ): Promise<EvidenceFileView> {
    return this.adding.add(actor, evidenceId, file);
  }

  @Implements(evidenceApi.removeFile)
  remove(@Who() actor: Actor, @FromPath(evidenceApi.removeFile) { evidenceId, fileId }: FilePath): Promise<void> {
    return this.removal.remove(actor, evidenceId, fileId);
  }

  @Implements(evidenceApi.readFileContent)
  open(@Who() actor: Actor, @FromPath(evidenceApi.readFileContent) { evidenceId, fileId }: FilePath): Promise<KeptFile> {
    return this.reading.open(actor, evidenceId, fileId);
  }
}
