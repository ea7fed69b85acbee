import { Injectable, inject } from '@angular/core';
import { ApiCaller, endpointUrl } from '@waymark/foundation/browser';
import type { Page, QueryInputOf } from '@waymark/foundation/kernel';
import { roleProfilesApi, type Comparison, type ProfileSummary, type ProfileView, type VersionView } from '@waymark/role-profiles/domain';

/** Role profiles as everybody reads them. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ProfilesClient {
  private readonly api = inject(ApiCaller);

  list(query: QueryInputOf<typeof roleProfilesApi.listProfiles>, signal?: AbortSignal): Promise<Page<ProfileSummary>> {
    return this.api.call(roleProfilesApi.listProfiles, { query, signal });
  }

  read(profileId: string, signal?: AbortSignal): Promise<ProfileView> {
    return this.api.call(roleProfilesApi.readProfile, { params: { profileId }, signal });
  }

  readVersion(versionId: string, signal?: AbortSignal): Promise<VersionView> {
    return this.api.call(roleProfilesApi.readVersion, { params: { versionId }, signal });
  }

  compare(before: string, after: string, signal?: AbortSignal): Promise<Comparison> {
    return this.api.call(roleProfilesApi.compareVersions, { query: { before, after }, signal });
  }

  /** Whoever has the version keeps it. A stale click has status 412. */
  retire({ id, version }: Pick<VersionView, 'id' | 'version'>): Promise<VersionView> {
    return this.api.call(roleProfilesApi.retireVersion, { params: { versionId: id }, ifMatch: version });
  }

  /** Where a version can be downloaded as Waymark JSON. */
  exportAddress(versionId: string): string {
    return endpointUrl(roleProfilesApi.exportVersion, { versionId }, undefined);
  }
}
