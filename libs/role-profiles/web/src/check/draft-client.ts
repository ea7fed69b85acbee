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

  takeOut(versionId: string, { id }: Pick<RequirementView, 'id'>): Promise<void> {
    return this.api.call(roleProfilesApi.deleteRequirement, { params: { versionId, requirementId: id } });
  }

  answer(versionId: string, { index }: Pick<AnsweredWarning, 'index'>, answer: AnsweredWarning['answer']): Promise<VersionView> {
    return this.api.call(roleProfilesApi.answerWarning, { params: { versionId, index }, body: { answer } });
  }

  /** `to` is the key of the requirement of the version before, or null where there was none. */
  correctMatching(versionId: string, key: string, to: string | null): Promise<Comparison> {
    return this.api.call(roleProfilesApi.correctMatching, { params: { versionId }, body: { key, to } });
  }

  publish({ id, version }: Versioned): Promise<VersionView> {
    return this.api.call(roleProfilesApi.publishVersion, { params: { versionId: id }, ifMatch: version });
  }

  throwAway(versionId: string): Promise<void> {
    return this.api.call(roleProfilesApi.deleteDraft, { params: { versionId } });
  }
}
