import { Injectable, inject } from '@angular/core';
import { reviewApi, type AssessorGrantView } from '@waymark/evidence/domain';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf } from '@waymark/foundation/kernel';
import { peopleApi } from '@waymark/organisations/domain';
import { roleProfilesApi } from '@waymark/role-profiles/domain';
import type { Offer } from '@waymark/role-profiles/web';

/** Who may judge what. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class AssessorsClient {
  private readonly api = inject(ApiCaller);

  list(query: QueryInputOf<typeof reviewApi.listAssessorGrants>, signal?: AbortSignal): Promise<Page<AssessorGrantView>> {
    return this.api.call(reviewApi.listAssessorGrants, { query, signal });
  }

  /** The same key again is the same grant. */
  give(body: BodyInputOf<typeof reviewApi.grantAssessing>, idempotencyKey: string): Promise<AssessorGrantView> {
    return this.api.call(reviewApi.grantAssessing, { body, idempotencyKey });
  }

  end({ id, version }: AssessorGrantView, to: string): Promise<AssessorGrantView> {
    return this.api.call(reviewApi.endAssessorGrant, { params: { assessorGrantId: id }, body: { to }, ifMatch: version });
  }

  async findPeople(search: string, signal: AbortSignal): Promise<Offer[]> {
    const { items } = await this.api.call(peopleApi.listMembers, { query: { status: 'ACTIVE', limit: 20, ...searching(search) }, signal });
    return items.map(({ id, name, jobTitle }) => ({ id, words: name, hint: jobTitle ?? '' }));
  }

  async findFrameworks(search: string, signal: AbortSignal): Promise<Offer[]> {
    const { items } = await this.api.call(roleProfilesApi.listFrameworks, { signal });
    return items.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase())).map(({ id, name, skills }) => ({ id, words: name, hint: skills === 1 ? '1 skill' : `${skills} skills` }));
  }

  /** The skills of every framework whose name has these words in it. */
  async findSkills(search: string, signal: AbortSignal): Promise<Offer[]> {
    const { items } = await this.api.call(roleProfilesApi.listFrameworks, { signal });
    const found = await Promise.all(
      items.map(async ({ id: frameworkId, name: framework }) => {
        const { items: skills } = await this.api.call(roleProfilesApi.listSkills, { params: { frameworkId }, query: { limit: 20, ...searching(search) }, signal });
        return skills.map(({ id, name, category }) => ({ id, words: name, hint: [framework, category ?? ''].filter((part) => part !== '').join(', ') }));
      }),
    );
    return found.flat();
  }

  async findProfiles(search: string, signal: AbortSignal): Promise<Offer[]> {
    const { items } = await this.api.call(roleProfilesApi.listProfiles, { query: { limit: 20, ...searching(search) }, signal });
    return items.map(({ id, title }) => ({ id, words: title, hint: '' }));
  }
}

function searching(search: string): { search?: string } {
  return search === '' ? {} : { search };
}
