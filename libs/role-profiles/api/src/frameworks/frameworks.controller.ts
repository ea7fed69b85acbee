import type { FieldsOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { FromPath, FromQuery, FromUpload, Implements, Who, type Upload } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { roleProfilesApi, type FrameworkView, type SkillsImportResult, type SkillView } from '@waymark/role-profiles/domain';
import { Controller } from '@nestjs/common';
import { FrameworkLibrary } from './framework-library';
import { SkillsImport } from './skills-import';

type FrameworkPath = ParamsOf<typeof roleProfilesApi.listSkills>;

@Controller()
export class FrameworksController {
  constructor(
    private readonly library: FrameworkLibrary,
    private readonly imports: SkillsImport,
  ) {}

  @Implements(roleProfilesApi.listFrameworks)
  list(): Promise<{ items: FrameworkView[] }> {
    return this.library.list();
  }

  @Implements(roleProfilesApi.listSkills)
  listSkills(
    @FromPath(roleProfilesApi.listSkills) { frameworkId }: FrameworkPath,
    @FromQuery(roleProfilesApi.listSkills) query: QueryOf<typeof roleProfilesApi.listSkills>,
  ): Promise<Page<SkillView>> {
    return this.library.listSkills(frameworkId, query);
  }

  @Implements(roleProfilesApi.importSkills)
  importSkills(
    @Who() actor: Actor,
    @FromPath(roleProfilesApi.importSkills) { frameworkId }: FrameworkPath,
    @FromUpload() { file, fields }: Upload<FieldsOf<typeof roleProfilesApi.importSkills>>,
  ): Promise<SkillsImportResult> {
    return this.imports.importFile(actor, frameworkId, file, fields);
  }
}
