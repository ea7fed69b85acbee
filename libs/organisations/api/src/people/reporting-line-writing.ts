import { newId, notFound, type Id } from '@waymark/foundation/kernel';
import { afterChanges, type Actor, type LineChanges, type LineSpan, type ReportingLineView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { OrganisationCalendar } from './organisation-calendar';
import { ReportingLineRepository } from './reporting-line.repository';
import { ReportingLineQueries } from './reporting-lines.queries';

/** What was stored: the line that is new, and all lines as they are now. */
interface Written {
  id: Id;
  lines: LineSpan[];
}

/** Stores what the rules decided about reporting lines, and accounts for it. The caller has taken the organisation's turn. */
@Injectable()
export class ReportingLineWriting {
  constructor(
    private readonly lines: ReportingLineRepository,
    private readonly queries: ReportingLineQueries,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async apply(actor: Actor, lines: readonly LineSpan[], changes: LineChanges): Promise<Written> {
    const { remove, shorten, insert } = changes;
    const begun = { id: newId(), ...insert };
    if (remove !== null) {
      await this.lines.delete(remove);
      await this.record(actor, 'reporting-line.ended', { ...remove, to: remove.from });
    }
    if (shorten !== null) {
      await this.lines.endOn(shorten, insert.from);
      await this.record(actor, 'reporting-line.ended', shorten);
    }
    await this.lines.insert(begun);
    await this.record(actor, 'reporting-line.started', begun);
    return { id: begun.id, lines: afterChanges(lines, changes, begun.id) };
  }

  async end(actor: Actor, ended: LineSpan & { to: string }): Promise<void> {
    await this.lines.endOn(ended, ended.to);
    await this.record(actor, 'reporting-line.ended', ended);
  }

  async view(lineId: Id): Promise<ReportingLineView> {
    const line = await this.queries.read(lineId);
    if (line === null) throw notFound('reporting line');
    return line;
  }

  private record(
    actor: Actor,
    action: 'reporting-line.started' | 'reporting-line.ended',
    { id, memberId, managerId, from, to }: LineSpan,
  ): Promise<void> {
    const subject = { kind: 'reporting-line', id };
    const detail = { memberId, managerId, from, to };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject, detail });
  }
}
