import type { ParamsOf } from '@waymark/foundation/kernel';
import { FromPath, Implements, Who } from '@waymark/foundation/server';
import { evidenceApi } from '@waymark/evidence/domain';
import type { Actor, ItemReader } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { EvidenceReaders } from './evidence-readers';

type ReleasePath = ParamsOf<typeof evidenceApi.giveRelease>;

@Controller()
export class EvidenceReadersController {
  constructor(private readonly readers: EvidenceReaders) {}

  @Implements(evidenceApi.listReaders)
  list(
    @Who() actor: Actor,
    @FromPath(evidenceApi.listReaders) { evidenceId }: ParamsOf<typeof evidenceApi.listReaders>,
  ): Promise<{ items: ItemReader[] }> {
    return this.readers.list(actor, evidenceId);
  }

  @Implements(evidenceApi.giveRelease)
  giveRelease(@Who() actor: Actor, @FromPath(evidenceApi.giveRelease) { evidenceId, memberId }: ReleasePath): Promise<void> {
    return this.readers.giveRelease(actor, evidenceId, memberId);
  }

  @Implements(evidenceApi.takeReleaseBack)
  takeReleaseBack(@Who() actor: Actor, @FromPath(evidenceApi.takeReleaseBack) { evidenceId, memberId }: ReleasePath): Promise<void> {
    return this.readers.takeReleaseBack(actor, evidenceId, memberId);
  }
}
