import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { roleProfilesApi, type Comparison, type VersionView } from '@waymark/role-profiles/domain';
import { Controller, Header } from '@nestjs/common';
import { DraftEditing } from './draft-editing';
import { EditionMatching } from './edition-matching';
import { ProfileLibrary } from './profile-library';
import type { Excerpt } from './profile-source';
import { Publication } from './publication';

type VersionPath = ParamsOf<typeof roleProfilesApi.readVersion>;

@Controller()
export class VersionsController {
  constructor(
    private readonly library: ProfileLibrary,
    private readonly editing: DraftEditing,
    private readonly matching: EditionMatching,
    private readonly publication: Publication,
  ) {}

  @Implements(roleProfilesApi.readVersion)
  read(@Who() actor: Actor, @FromPath(roleProfilesApi.readVersion) { versionId }: VersionPath): Promise<VersionView> {
    return this.library.readVersion(actor, versionId);
  }

  @Implements(roleProfilesApi.readSource)
  readSource(@Who() actor: Actor, @FromPath(roleProfilesApi.readSource) { versionId }: VersionPath): Promise<Excerpt> {
    return this.library.readSource(actor, versionId);
  }

  /** The file itself, byte for byte as the command line writes it. */
  @Implements(roleProfilesApi.exportVersion)
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="role-profile.json"')
  export(@Who() actor: Actor, @FromPath(roleProfilesApi.exportVersion) { versionId }: VersionPath): Promise<string> {
    return this.library.export(actor, versionId);
  }

  @Implements(roleProfilesApi.changeVersion)
  change(
    @Who() actor: Actor,
    @FromPath(roleProfilesApi.changeVersion) { versionId }: VersionPath,
    @FromBody(roleProfilesApi.changeVersion) changes: BodyOf<typeof roleProfilesApi.changeVersion>,
    @ExpectedVersion() version: number,
  ): Promise<VersionView> {
    return this.editing.change(actor, versionId, changes, version);
  }

  @Implements(roleProfilesApi.deleteDraft)
  delete(@Who() actor: Actor, @FromPath(roleProfilesApi.deleteDraft) { versionId }: VersionPath, @ExpectedVersion() version: number): Promise<void> {
    return this.editing.delete(actor, versionId, version);
  }

  @Implements(roleProfilesApi.answerWarnings)
  answerWarnings(
    @Who() actor: Actor,
    @FromPath(roleProfilesApi.answerWarnings) { versionId }: VersionPath,
    @FromBody(roleProfilesApi.answerWarnings) answered: BodyOf<typeof roleProfilesApi.answerWarnings>,
    @ExpectedVersion() version: number,
  ): Promise<VersionView> {
    return this.editing.answerWarnings(actor, versionId, answered, version);
  }

  @Implements(roleProfilesApi.readChanges)
  readChanges(@Who() actor: Actor, @FromPath(roleProfilesApi.readChanges) { versionId }: VersionPath): Promise<Comparison> {
    return this.matching.changes(actor, versionId);
  }

  @Implements(roleProfilesApi.correctMatching)
  correctMatching(
    @Who() actor: Actor,
    @FromPath(roleProfilesApi.correctMatching) { versionId }: VersionPath,
    @FromBody(roleProfilesApi.correctMatching) correction: BodyOf<typeof roleProfilesApi.correctMatching>,
    @ExpectedVersion() version: number,
  ): Promise<Comparison> {
    return this.matching.correct(actor, versionId, correction, version);
  }

  @Implements(roleProfilesApi.publishVersion)
  publish(
    @Who() actor: Actor,
    @FromPath(roleProfilesApi.publishVersion) { versionId }: VersionPath,
    @ExpectedVersion() version: number,
  ): Promise<VersionView> {
    return this.publication.publish(actor, versionId, version);
  }

  @Implements(roleProfilesApi.retireVersion)
  retire(@Who() actor: Actor, @FromPath(roleProfilesApi.retireVersion) { versionId }: VersionPath, @ExpectedVersion() version: number): Promise<VersionView> {
    return this.publication.retire(actor, versionId, version);
  }
}
