import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf } from '@waymark/foundation/kernel';
import { peopleApi, type ReportingLineView } from '@waymark/organisations/domain';

export type ManagerAssignment = BodyInputOf<typeof peopleApi.assignManager>;

/** Who manages whom, and since when. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ReportingLinesClient {
  private readonly api = inject(ApiCaller);

  /** Who has managed a member, latest first. */
  async historyOf(memberId: string): Promise<ReportingLineView[]> {
    return (await this.api.call(peopleApi.listReportingLines, { params: { memberId } })).items;
  }

  assignManager(body: ManagerAssignment, idempotencyKey: string): Promise<ReportingLineView> {
    return this.api.call(peopleApi.assignManager, { body, idempotencyKey });
  }

  end({ id, version }: ReportingLineView, to: string): Promise<ReportingLineView> {
    return this.api.call(peopleApi.endReportingLine, { params: { reportingLineId: id }, body: { to }, ifMatch: version });
  }
}
