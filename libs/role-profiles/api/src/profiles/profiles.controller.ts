import type { FieldsOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { FromPath, FromQuery, FromUpload, Implements, Who, type Upload } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { roleProfilesApi, type Comparison, type ImportResult, type ProfileSummary, type ProfileView } from '@waymark/role-profiles/domain';
import { Controller } from '@nestjs/common';
import { EditionMatching } from './edition-matching';
import { ProfileImport } from './profile-import';
import { ProfileLibrary } from './profile-library';

@Controller()
export class ProfilesController {
  constructor(
    private readonly library: ProfileLibrary,
    private readonly imports: ProfileImport,
    private readonly matching: EditionMatching,
  ) {}

  @Implements(roleProfilesApi.listProfiles)
  list(@Who() actor: Actor, @FromQuery(roleProfilesApi.listProfiles) query: QueryOf<typeof roleProfilesApi.listProfiles>): Promise<Page<ProfileSummary>> {
    return this.library.list(actor, query);
  }

  @Implements(roleProfilesApi.readProfile)
  read(@Who() actor: Actor, @FromPath(roleProfilesApi.readProfile) { profileId }: ParamsOf<typeof roleProfilesApi.readProfile>): Promise<ProfileView> {
    return this.library.read(actor, profileId);
  }

  @Implements(roleProfilesApi.importProfile)
  import(@Who() actor: Actor, @FromUpload() { file, fields }: Upload<FieldsOf<typeof roleProfilesApi.importProfile>>): Promise<ImportResult> {
    return this.imports.importFile(actor, file, fields);
  }

  @Implements(roleProfilesApi.compareVersions)
  compare(
    @Who() actor: Actor,
    @FromQuery(roleProfilesApi.compareVersions) { before, after }: QueryOf<typeof roleProfilesApi.compareVersions>,
  ): Promise<Comparison> {
    return this.matching.compare(actor, before, after);
  }
}
