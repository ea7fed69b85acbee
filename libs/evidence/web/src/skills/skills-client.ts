import { Injectable, inject } from '@angular/core';
import { standingApi, type HistoryEvent, type MemberSkills, type SelfRatingView } from '@waymark/evidence/domain';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf } from '@waymark/foundation/kernel';

export type RoleShown = 'CURRENT' | 'TARGET';

/** Where a person stands, line by line, and what they say of themselves. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class SkillsClient {
  private readonly api = inject(ApiCaller);

  read(memberId: string, role: RoleShown | undefined, signal?: AbortSignal): Promise<MemberSkills> {
    return this.api.call(standingApi.readMemberSkills, { params: { memberId }, query: { role }, signal });
  }

  /** The same key again is the same rating. */
  rate(body: BodyInputOf<typeof standingApi.rateSelf>, idempotencyKey: string): Promise<SelfRatingView> {
    return this.api.call(standingApi.rateSelf, { body, idempotencyKey });
  }

  async history(memberId: string, requirementId: string, signal?: AbortSignal): Promise<HistoryEvent[]> {
    return (await this.api.call(standingApi.readRequirementHistory, { params: { memberId, requirementId }, signal })).items;
  }
}
