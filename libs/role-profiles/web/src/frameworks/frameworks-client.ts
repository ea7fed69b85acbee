import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { Page, QueryInputOf } from '@waymark/foundation/kernel';
import { roleProfilesApi, type FrameworkView, type SkillView, type SkillsImportResult } from '@waymark/role-profiles/domain';

/** Frameworks and their skills. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class FrameworksClient {
  private readonly api = inject(ApiCaller);

  async list(signal?: AbortSignal): Promise<FrameworkView[]> {
    return (await this.api.call(roleProfilesApi.listFrameworks, { signal })).items;
  }

  listSkills(frameworkId: string, query: QueryInputOf<typeof roleProfilesApi.listSkills>, signal?: AbortSignal): Promise<Page<SkillView>> {
    return this.api.call(roleProfilesApi.listSkills, { params: { frameworkId }, query, signal });
  }

  /** `renames`: for the id of each skill that a person has confirmed, its name in the file. */
  importSkills(frameworkId: string, file: File, renames: Record<string, string>): Promise<SkillsImportResult> {
    const fields = Object.keys(renames).length === 0 ? {} : { renames: JSON.stringify(renames) };
    return this.api.upload(roleProfilesApi.importSkills, { params: { frameworkId }, file, fileName: file.name, fields });
  }
}
