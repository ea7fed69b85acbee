import { endpoint, fileKinds, id, newId, notFound, type FieldsOf, type ParamsOf } from '@waymark/foundation/kernel';
import { FileIntake, FromPath, FromUpload, Implements, Storage, type KeptFile, type Upload } from '@waymark/foundation/server';
import { anyMember } from '@waymark/organisations/domain';
import { Controller, Module } from '@nestjs/common';
import { z } from 'zod';

const trialFile = z.object({ id, name: z.string(), mediaType: z.string(), bytes: z.number(), sha256: z.string(), scan: z.string() });
type TrialFile = z.infer<typeof trialFile>;

const addFile = endpoint({
  method: 'POST',
  path: '/trial-files',
  summary: 'Add a file',
  requires: anyMember('profile:read'),
  upload: { fields: z.strictObject({}), maxBytes: 'configured' },
  response: trialFile,
  transaction: 'none',
});

const readFile = endpoint({
  method: 'GET',
  path: '/trial-files/:fileId/content',
  summary: 'Save a file',
  requires: anyMember('profile:read'),
  params: z.strictObject({ fileId: id }),
  file: fileKinds.map(({ mediaType }) => mediaType),
  transaction: 'none',
});

/** What a domain does with files, and nothing else: takes them in, keeps them and hands them out. */
@Controller()
class TrialFilesController {
  private readonly files = new Map<string, TrialFile>();

  constructor(
    private readonly intake: FileIntake,
    private readonly storage: Storage,
  ) {}

  @Implements(addFile)
  async add(@FromUpload() { file }: Upload<FieldsOf<typeof addFile>>): Promise<TrialFile> {
    const { kind, scan } = await this.intake.check(file);
    const added = { id: newId(), name: file.name, mediaType: kind.mediaType, bytes: file.bytes, sha256: file.sha256, scan };
    await this.storage.put(`trial/${added.id}`, file.read());
    this.files.set(added.id, added);
    return added;
  }

  @Implements(readFile)
  async read(@FromPath(readFile) { fileId }: ParamsOf<typeof readFile>): Promise<KeptFile> {
    const file = this.files.get(fileId);
    if (file === undefined) throw notFound('file');
    const open: KeptFile['open'] = async (range) => {
      const stream = await this.storage.get(`trial/${file.id}`, range);
      if (stream === null) throw notFound('file');
      return stream;
    };
    return { ...file, open };
  }
}

@Module({ controllers: [TrialFilesController] })
export class TrialFilesModule {}
