import { notFound, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import type { FrameworkView, roleProfilesApi, SkillView } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { FrameworkRepository } from './framework.repository';
import { FrameworkQueries } from './frameworks.queries';

/** Looking frameworks and their skills up, which every member may. */
@Injectable()
export class FrameworkLibrary {
  constructor(
    private readonly frameworks: FrameworkRepository,
    private readonly queries: FrameworkQueries,
  ) {}

  async list(): Promise<{ items: FrameworkView[] }> {
    return { items: await this.queries.list() };
  }

  async listSkills(frameworkId: Id, query: QueryOf<typeof roleProfilesApi.listSkills>): Promise<Page<SkillView>> {
    if ((await this.frameworks.load(frameworkId)) === null) throw notFound('framework');
    return this.queries.listSkills(frameworkId, query);
  }
}
