import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page } from '@waymark/foundation/kernel';
import { peopleApi, type HandOverView, type ReportingLineView } from '@waymark/organisations/domain';

export type ManagerAssignment = BodyInputOf<typeof peopleApi.assignManagerToMany>;

/** Who manages whom, and since when. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ReportingLinesClient {
  private readonly api = inject(ApiCaller);

  /** Who has managed a member, latest first. */
  historyOf({ memberId, cursor }: { memberId: string; cursor?: string }, signal: AbortSignal): Promise<Page<ReportingLineView>> {
    return this.api.call(peopleApi.listReportingLines, { params: { memberId }, query: cursor === undefined ? {} : { cursor }, signal });
  }

  /** One person, who must not have that manager on the day already, or several, of whom those stay as they are. */
  async assignManager(body: ManagerAssignment, idempotencyKey: string): Promise<void> {
    const [memberId, ...others] = body.memberIds;
    if (memberId === undefined || others.length > 0) {
      await this.api.call(peopleApi.assignManagerToMany, { body, idempotencyKey });
    } else {
      await this.api.call(peopleApi.assignManager, { body: { memberId, managerId: body.managerId, from: body.from }, idempotencyKey });
    }
  }

  /** Everybody whom a member manages, or is to manage, from a day on. */
  handOver(memberId: string, body: BodyInputOf<typeof peopleApi.handReportsOver>, idempotencyKey: string): Promise<HandOverView> {
    return this.api.call(peopleApi.handReportsOver, { params: { memberId }, body, idempotencyKey });
  }

  end({ id, version }: ReportingLineView, to: string): Promise<ReportingLineView> {
    return this.api.call(peopleApi.endReportingLine, { params: { reportingLineId: id }, body: { to }, ifMatch: version });
  }
}
