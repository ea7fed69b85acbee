import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import { programmePrompts, sessionsApi, type ProgrammePromptsView, type PromptSet } from '@waymark/mentoring/domain';

/** What the sessions of a programme ask. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class PromptsClient {
  private readonly api = inject(ApiCaller);

  /** All versions, the latest first; the last are the usual ones. */
  async versions(programmeId: string, signal?: AbortSignal): Promise<ProgrammePromptsView[]> {
    return (await this.api.call(sessionsApi.listPromptVersions, { params: { programmeId }, signal })).items;
  }

  set({ programmeId, version }: Pick<ProgrammePromptsView, 'programmeId' | 'version'>, body: PromptSet): Promise<ProgrammePromptsView> {
    return this.api.call(sessionsApi.setPrompts, { params: { programmeId }, body, ifMatch: version });
  }

  /** What a stale refusal (412) says is stored now, if it does. */
  readonly stored = (current: unknown): ProgrammePromptsView | undefined => programmePrompts.safeParse(current).data;
}
