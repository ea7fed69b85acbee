import { forbidden, invalid, notFound, stale, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  assignManager,
  canChangeReportingLines,
  covers,
  endLine,
  handLineOver,
  linesToHandOver,
  type Actor,
  type HandOverView,
  type LineSpan,
  type peopleApi,
  type ReportingLineView,
} from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { MemberRepository } from './member.repository';
import { ReportingLineWriting } from './reporting-line-writing';
import { ReportingLineRepository } from './reporting-line.repository';

type Assignment = BodyOf<typeof peopleApi.assignManager>;
type AssignmentToMany = BodyOf<typeof peopleApi.assignManagerToMany>;
type NewManager = BodyOf<typeof peopleApi.handReportsOver>;

/** Giving people a manager, and ending that. One at a time in an organisation, or two could close a circle together. */
@Injectable()
export class ManagerAssignment {
  constructor(
    private readonly lines: ReportingLineRepository,
    private readonly writing: ReportingLineWriting,
    private readonly members: MemberRepository,
  ) {}

  async assign(actor: Actor, assignment: Assignment): Promise<ReportingLineView> {
    requireLineKeeper(actor);
    const lines = await this.takeTurn(assignment.from);
    await this.requireActive([assignment.memberId], 'body.memberId');
    await this.requireActive([assignment.managerId], 'body.managerId');
    const changes = assignManager(lines, assignment, await this.namesIn(lines, assignment));
    const { id } = await this.writing.apply(actor, lines, changes);
    return this.writing.view(id);
  }

  /** Whoever has that manager on the day already keeps them as they are. */
  async assignToMany(actor: Actor, { memberIds, managerId, from }: AssignmentToMany): Promise<HandOverView> {
    requireLineKeeper(actor);
    let lines: LineSpan[] = await this.takeTurn(from);
    const wanted = [...new Set(memberIds)];
    await this.requireActive(wanted, 'body.memberIds');
    await this.requireActive([managerId], 'body.managerId');
    const nameOf = await this.namesIn(lines, { managerId }, wanted);
    const done: HandOverView = { items: [], stayed: [] };
    for (const memberId of wanted) {
      if (lines.some((line) => line.memberId === memberId && line.managerId === managerId && covers(line, from))) {
        done.stayed.push({ id: memberId, name: nameOf(memberId) });
        continue;
      }
      const written = await this.writing.apply(actor, lines, assignManager(lines, { memberId, managerId, from }, nameOf));
      lines = written.lines;
      done.items.push(await this.writing.view(written.id));
    }
    return done;
  }

  /** Whoever takes over and is among those who are handed over keeps the manager they have: nobody manages themselves. */
  async handReportsOver(actor: Actor, memberId: Id, { managerId, from }: NewManager): Promise<HandOverView> {
    requireLineKeeper(actor);
    let lines: LineSpan[] = await this.takeTurn(from);
    if ((await this.members.statusOf(memberId)) === null) throw notFound('member');
    if (managerId === memberId) throw invalid('body.managerId', 'They manage them now. Choose another person.');
    await this.requireActive([managerId], 'body.managerId');
    const nameOf = await this.namesIn(lines, { managerId });
    const done: HandOverView = { items: [], stayed: [] };
    for (const line of linesToHandOver(lines, memberId, from)) {
      if (line.memberId === managerId) {
        done.stayed.push({ id: managerId, name: nameOf(managerId) });
        continue;
      }
      const written = await this.writing.apply(actor, lines, handLineOver(lines, line, { managerId, from }, nameOf));
      lines = written.lines;
      done.items.push(await this.writing.view(written.id));
    }
    return done;
  }

  async end(actor: Actor, lineId: Id, to: string, version: number): Promise<ReportingLineView> {
    requireLineKeeper(actor);
    await this.lines.takeTurn();
    const line = await this.lines.load(lineId);
    if (line === null) throw notFound('reporting line');
    if (line.version !== version) throw stale(await this.writing.view(lineId));
    endLine(line, to);
    const { memberId, managerId, from } = line;
    await this.writing.end(actor, { id: lineId, memberId, managerId, from, to });
    return this.writing.view(lineId);
  }

  private async takeTurn(from: string): Promise<LineSpan[]> {
    await this.lines.takeTurn();
    return this.lines.fromDayOn(from);
  }

  private async namesIn(
    lines: readonly LineSpan[],
    { memberId, managerId }: { memberId?: Id; managerId: Id },
    others: readonly Id[] = [],
  ): Promise<(memberId: Id) => string> {
    const everybody = [...lines.flatMap((line) => [line.memberId, line.managerId]), ...others, memberId ?? managerId, managerId];
    const names = await this.members.namesOf(everybody);
    return (id) => names.get(id) ?? 'Somebody';
  }

  private async requireActive(memberIds: readonly Id[], path: string): Promise<void> {
    const statuses = await this.members.statusesOf(memberIds);
    if (memberIds.some((id) => !statuses.has(id))) throw invalid(path, 'There is no such member, or you cannot see them.');
    if (memberIds.some((id) => statuses.get(id) !== 'ACTIVE')) throw invalid(path, memberIds.length === 1 ? 'Choose an active member.' : 'Choose active members only.');
  }
}

function requireLineKeeper(actor: Actor): void {
  if (!canChangeReportingLines(actor)) throw forbidden('Only an organisation admin says who manages whom.');
}
