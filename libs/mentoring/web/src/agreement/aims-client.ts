import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import { roleProfilesApi, type RequirementView } from '@waymark/role-profiles/domain';
import type { Offer } from '@waymark/role-profiles/web';

/** The lines of role profiles that a pair can aim at. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class AimsClient {
  private readonly api = inject(ApiCaller);

  async profiles(search: string, signal?: AbortSignal): Promise<Offer[]> {
    const { items } = await this.api.call(roleProfilesApi.listProfiles, { query: { limit: 20, ...(search === '' ? {} : { search }) }, signal });
    return items.map(({ id, title }) => ({ id, words: title, hint: '' }));
  }

  /** The lines of the published version of a profile. */
  async lines(profileId: string, signal?: AbortSignal): Promise<RequirementView[]> {
    const { versions } = await this.api.call(roleProfilesApi.readProfile, { params: { profileId }, signal });
    const published = versions.find(({ status }) => status === 'PUBLISHED');
    return published === undefined ? [] : (await this.api.call(roleProfilesApi.readVersion, { params: { versionId: published.id }, signal })).items;
  }
}
