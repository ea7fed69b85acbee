import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, ResponseOf } from '@waymark/foundation/kernel';
import { roleProfilesApi, type AnsweredWarning, type Comparison, type RequirementView, type VersionView } from '@waymark/role-profiles/domain';

export type RequirementChanges = BodyInputOf<typeof roleProfilesApi.changeRequirement>;
export type VersionChanges = BodyInputOf<typeof roleProfilesApi.changeVersion>;
export type Source = ResponseOf<typeof roleProfilesApi.readSource>;
type Versioned = Pick<VersionView, 'id' | 'version'>;

/** Work on a draft, for whoever may edit. Every failure is a `ProblemError`; a stale edit has status 412. */
@Injectable({ providedIn: 'root' })
export class DraftClient {
  private readonly api = inject(ApiCaller);

  readSource(versionId: string, signal?: AbortSignal): Promise<Source> {
    return this.api.call(roleProfilesApi.readSource, { params: { versionId }, signal });
  }

  readChanges(versionId: string, signal?: AbortSignal): Promise<Comparison> {
    return this.api.call(roleProfilesApi.readChanges, { params: { versionId }, signal });
  }

  changeVersion({ id, version }: Versioned, body: VersionChanges): Promise<VersionView> {
    return this.api.call(roleProfilesApi.changeVersion, { params: { versionId: id }, body, ifMatch: version });
  }

  changeRequirement(versionId: string, { id, version }: Pick<RequirementView, 'id' | 'version'>, body: RequirementChanges): Promise<RequirementView> {
    return this.api.call(roleProfilesApi.changeRequirement, { params: { versionId, requirementId: id }, body, ifMatch: version });
  }

  takeOut(versionId: string, { id, version }: Pick<RequirementView, 'id' | 'version'>): Promise<void> {
    return this.api.call(roleProfilesApi.deleteRequirement, { params: { versionId, requirementId: id }, ifMatch: version });
  }

  /** The same answer to one warning or several. */
  answer({ id, version }: Versioned, warnings: readonly Pick<AnsweredWarning, 'index'>[], answer: AnsweredWarning['answer']): Promise<VersionView> {
    const indexes = warnings.map(({ index }) => index);
    return this.api.call(roleProfilesApi.answerWarnings, { params: { versionId: id }, body: { indexes, answer }, ifMatch: version });
  }

  /** `to` is the key of the requirement of the version before, or null where there was none. */
  correctMatching({ id, version }: Versioned, key: string, to: string | null): Promise<Comparison> {
    return this.api.call(roleProfilesApi.correctMatching, { params: { versionId: id }, body: { key, to }, ifMatch: version });
  }

  publish({ id, version }: Versioned): Promise<VersionView> {
    return this.api.call(roleProfilesApi.publishVersion, { params: { versionId: id }, ifMatch: version });
  }

  throwAway({ id, version }: Versioned): Promise<void> {
    return this.api.call(roleProfilesApi.deleteDraft, { params: { versionId: id }, ifMatch: version });
  }
}
