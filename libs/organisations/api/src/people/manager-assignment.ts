import { forbidden, invalid, newId, notFound, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  assignManager,
  canChangeReportingLines,
  endLine,
  type Actor,
  type LineChanges,
  type LineSpan,
  type peopleApi,
  type ReportingLineView,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { MemberRepository } from './member.repository';
import { OrganisationCalendar } from './organisation-calendar';
import { ReportingLineRepository } from './reporting-line.repository';
import { ReportingLineQueries } from './reporting-lines.queries';

type Assignment = BodyOf<typeof peopleApi.assignManager>;

/** Giving people a manager, and ending that. One at a time in an organisation, or two could close a circle together. */
@Injectable()
export class ManagerAssignment {
  constructor(
    private readonly lines: ReportingLineRepository,
    private readonly queries: ReportingLineQueries,
    private readonly members: MemberRepository,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async assign(actor: Actor, assignment: Assignment): Promise<ReportingLineView> {
    requireLineKeeper(actor);
    await this.lines.takeTurn();
    await this.requireActive(assignment.memberId, 'body.memberId');
    await this.requireActive(assignment.managerId, 'body.managerId');
    const lines = await this.lines.fromDayOn(assignment.from);
    const names = await this.members.namesOf([...everybodyIn(lines), assignment.memberId, assignment.managerId]);
    const changes = assignManager(lines, assignment, (id) => names.get(id) ?? 'Somebody');
    return this.view(await this.apply(actor, changes));
  }

  async end(actor: Actor, lineId: Id, to: string): Promise<ReportingLineView> {
    requireLineKeeper(actor);
    await this.lines.takeTurn();
    const line = await this.lines.load(lineId);
    if (line === null) throw notFound('reporting line');
    const ended = endLine(line, to);
    await this.lines.endOn(ended, to);
    await this.record(actor, 'reporting-line.ended', ended);
    return this.view(lineId);
  }

  private async apply(actor: Actor, { remove, shorten, insert }: LineChanges): Promise<Id> {
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
    return begun.id;
  }

  private async requireActive(memberId: Id, path: string): Promise<void> {
    const status = await this.members.statusOf(memberId);
    if (status === null) throw invalid(path, 'There is no such member, or you cannot see them.');
    if (status !== 'ACTIVE') throw invalid(path, 'Choose an active member.');
  }

  private async view(lineId: Id): Promise<ReportingLineView> {
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

function requireLineKeeper(actor: Actor): void {
  if (!canChangeReportingLines(actor)) throw forbidden('Only an organisation admin says who manages whom.');
}

function everybodyIn(lines: readonly LineSpan[]): Id[] {
  return lines.flatMap(({ memberId, managerId }) => [memberId, managerId]);
}
