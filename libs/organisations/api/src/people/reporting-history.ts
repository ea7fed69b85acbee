import { forbidden, type Id, type Page, type PageQuery } from '@waymark/foundation/kernel';
import { canReadReportingLinesOf, type Actor, type ReportingLineView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from './member-directory';
import { ReportingLineQueries } from './reporting-lines.queries';

/** Who has managed a person over time. */
@Injectable()
export class ReportingHistory {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly lines: ReportingLineQueries,
  ) {}

  async of(actor: Actor, memberId: Id, query: PageQuery): Promise<Page<ReportingLineView>> {
    const { reader, subject } = await this.directory.meet(actor, memberId);
    if (!canReadReportingLinesOf(reader, subject)) throw forbidden('You see who manages this person today, not who did before.');
    return this.lines.historyOf(memberId, query);
  }
}
