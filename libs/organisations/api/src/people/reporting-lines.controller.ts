import type { BodyOf, Page, PageQuery, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { peopleApi, type Actor, type HandOverView, type ReportingLineView } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { ManagerAssignment } from './manager-assignment';
import { ReportingHistory } from './reporting-history';

@Controller()
export class ReportingLinesController {
  constructor(
    private readonly history: ReportingHistory,
    private readonly assignment: ManagerAssignment,
  ) {}

  @Implements(peopleApi.listReportingLines)
  list(
    @Who() actor: Actor,
    @FromPath(peopleApi.listReportingLines) { memberId }: ParamsOf<typeof peopleApi.listReportingLines>,
    @FromQuery(peopleApi.listReportingLines) query: PageQuery,
  ): Promise<Page<ReportingLineView>> {
    return this.history.of(actor, memberId, query);
  }

  @Implements(peopleApi.assignManager)
  assign(
    @Who() actor: Actor,
    @FromBody(peopleApi.assignManager) assignment: BodyOf<typeof peopleApi.assignManager>,
  ): Promise<ReportingLineView> {
    return this.assignment.assign(actor, assignment);
  }

  @Implements(peopleApi.assignManagerToMany)
  assignToMany(
    @Who() actor: Actor,
    @FromBody(peopleApi.assignManagerToMany) assignment: BodyOf<typeof peopleApi.assignManagerToMany>,
  ): Promise<HandOverView> {
    return this.assignment.assignToMany(actor, assignment);
  }

  @Implements(peopleApi.handReportsOver)
  handReportsOver(
    @Who() actor: Actor,
    @FromPath(peopleApi.handReportsOver) { memberId }: ParamsOf<typeof peopleApi.handReportsOver>,
    @FromBody(peopleApi.handReportsOver) manager: BodyOf<typeof peopleApi.handReportsOver>,
  ): Promise<HandOverView> {
    return this.assignment.handReportsOver(actor, memberId, manager);
  }

  @Implements(peopleApi.endReportingLine)
  end(
    @Who() actor: Actor,
    @FromPath(peopleApi.endReportingLine) { reportingLineId }: ParamsOf<typeof peopleApi.endReportingLine>,
    @FromBody(peopleApi.endReportingLine) { to }: BodyOf<typeof peopleApi.endReportingLine>,
    @ExpectedVersion() version: number,
  ): Promise<ReportingLineView> {
    return this.assignment.end(actor, reportingLineId, to, version);
  }
}
