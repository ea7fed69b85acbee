import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, ResponseOf } from '@waymark/foundation/kernel';
import { readinessApi, type SnapshotView } from '@waymark/readiness/domain';

/** What is to be kept: how one person stands, or a team. */
export type Keepable = BodyInputOf<typeof readinessApi.takeSnapshot>;

/** How people stood whenever it was kept. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class SnapshotClient {
  private readonly api = inject(ApiCaller);

  /** The same key again keeps nothing twice. */
  take(body: Keepable, idempotencyKey: string): Promise<ResponseOf<typeof readinessApi.takeSnapshot>> {
    return this.api.call(readinessApi.takeSnapshot, { body, idempotencyKey });
  }

  /** Against the editions of one profile, oldest first. */
  async ofMember(memberId: string, profileId: string, signal?: AbortSignal): Promise<SnapshotView[]> {
    return (await this.api.call(readinessApi.listSnapshots, { params: { memberId }, query: { profileId }, signal })).items;
  }
}
