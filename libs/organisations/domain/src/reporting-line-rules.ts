import { DomainError, invalid, type Id } from '@waymark/foundation/kernel';
import type { ReportingLineView } from './reporting-line';

/** A reporting line as the rules see it: days are YYYY-MM-DD, `from` inclusive, `to` exclusive or null for open. */
export type LineSpan = Readonly<Pick<ReportingLineView, 'id' | 'memberId' | 'managerId' | 'from' | 'to'>>;

/** A line that is not stored yet. */
export type NewLine = Omit<LineSpan, 'id'>;

/** Somebody below a manager: `steps` is 1 for a direct report, 2 for a report of theirs, and so on. */
export interface Report {
  readonly memberId: Id;
  readonly steps: number;
}

/** What giving a member a manager does to the stored lines. Apply in this order: remove, shorten, insert. */
export interface LineChanges {
  /** The line that begins on the very same day, which the new one replaces. */
  readonly remove: LineSpan | null;
  /** The line that covers the day, with its new, earlier `to`. */
  readonly shorten: LineSpan | null;
  readonly insert: NewLine;
}

/** Whether the line is in force on `day`. */
export function covers(line: Pick<LineSpan, 'from' | 'to'>, day: string): boolean {
  return line.from <= day && (line.to === null || day < line.to);
}

/**
 * Who manages `memberId` on `day`, directly and above, nearest first. A cycle, which `assignManager` never lets in,
 * ends the chain instead of looping.
 */
export function managementChain(lines: readonly Omit<LineSpan, 'id'>[], memberId: Id, day: string): Id[] {
  const managerOf = managersOn(lines, day);
  const chain: Id[] = [];
  const met = new Set([memberId]);
  for (let next = managerOf.get(memberId); next !== undefined && !met.has(next); next = managerOf.get(next)) {
    chain.push(next);
    met.add(next);
  }
  return chain;
}

/** Everybody who reports to `managerId` on `day`, direct reports first, then those below, level by level. */
export function reportsOf(lines: readonly Omit<LineSpan, 'id'>[], managerId: Id, day: string): Report[] {
  const directReports = Map.groupBy(
    lines.filter((line) => covers(line, day)),
    (line) => line.managerId,
  );
  const reports: Report[] = [];
  const met = new Set([managerId]);
  let level: Id[] = [managerId];
  for (let steps = 1; level.length > 0; steps++) {
    const below = level.flatMap((id) => directReports.get(id) ?? []).map((line) => line.memberId);
    level = [...new Set(below)].filter((id) => !met.has(id));
    for (const memberId of level) {
      met.add(memberId);
      reports.push({ memberId, steps });
    }
  }
  return reports;
}

/**
 * Gives a member a manager from a day on. Nothing before that day changes.
 *
 * - The line that covers the day ends on it; a line that begins on the very day is replaced.
 * - A line that begins later stays as it was planned, and the new line ends where that one begins. So a gap in the
 *   past can be filled, and a move that is already planned still happens.
 *
 * `lines` are all lines of the organisation that are in force on `from` or later, those of the member included, read
 * under a lock for the organisation: two assignments at once could otherwise close a circle. `nameOf` words a refusal
 * for people; without it the sentence carries ids.
 * @throws DomainError INVALID, at `body.managerId`: with code `reporting-circle` where some day would have a circle;
 *   with code `invalid` for a person who would manage themselves or who is the manager on that day already.
 */
export function assignManager(
  lines: readonly LineSpan[],
  assignment: { readonly memberId: Id; readonly managerId: Id; readonly from: string },
  nameOf: (memberId: Id) => string = (memberId) => memberId,
): LineChanges {
  const { memberId, managerId, from } = assignment;
  if (memberId === managerId) throw invalid('body.managerId', 'Nobody manages themselves. Choose another person.');

  const own = lines.filter((line) => line.memberId === memberId);
  if (own.some((line) => line.managerId === managerId && covers(line, from))) {
    throw invalid('body.managerId', `${nameOf(managerId)} already manages ${nameOf(memberId)} on ${from}.`);
  }
  const changes = giveManager(own, assignment);
  refuseCircle(lines, changes.insert, nameOf);
  return changes;
}

/**
 * What giving a member a manager does to their `own` lines, as `assignManager` says, without looking whether it may be:
 * for whoever changes many lines and looks at all of them together.
 */
export function giveManager(own: readonly LineSpan[], { memberId, managerId, from }: Omit<NewLine, 'to'>): LineChanges {
  const covering = own.find((line) => covers(line, from)) ?? null;
  const replaces = covering?.from === from;
  return {
    remove: replaces ? covering : null,
    shorten: covering !== null && !replaces ? { ...covering, to: from } : null,
    insert: { memberId, managerId, from, to: firstDayAfter(own, from) },
  };
}

/** `lines` as they are once `changes` are stored, with `id` for the line that is new. */
export function afterChanges(lines: readonly LineSpan[], { remove, shorten, insert }: LineChanges, id: Id): LineSpan[] {
  const kept = lines.filter((line) => line.id !== remove?.id);
  return [...kept.map((line) => (line.id === shorten?.id ? shorten : line)), { id, ...insert }];
}

/** The lines that somebody else has to take over when `managerId` manages nobody from `from` on, first ones first. */
export function linesToHandOver<Line extends LineSpan>(lines: readonly Line[], managerId: Id, from: string): Line[] {
  return lines
    .filter((line) => line.managerId === managerId && (line.from >= from || covers(line, from)))
    .toSorted((one, other) => one.from.localeCompare(other.from));
}

/**
 * Hands one line to another manager: what is left of it from `from` on becomes theirs, and ends when it would have.
 * `lines` are as `assignManager` wants them, the line included.
 * @throws DomainError INVALID at `body.managerId`, as `assignManager` does.
 */
export function handLineOver(
  lines: readonly LineSpan[],
  line: LineSpan,
  { managerId, from }: { readonly managerId: Id; readonly from: string },
  nameOf: (memberId: Id) => string = (memberId) => memberId,
): LineChanges {
  if (line.memberId === managerId) throw invalid('body.managerId', 'Nobody manages themselves. Choose another person.');
  const begunBefore = line.from < from;
  const insert = { memberId: line.memberId, managerId, from: begunBefore ? from : line.from, to: line.to };
  refuseCircle(lines, insert, nameOf);
  return { remove: begunBefore ? null : line, shorten: begunBefore ? { ...line, to: from } : null, insert };
}

/**
 * Ends a line on `to`, the first day on which it no longer holds. A line is only ever made shorter, and keeps at
 * least its first day: what a person could see on a day that has been is not unwritten.
 * @throws DomainError INVALID at `body.to`.
 */
export function endLine<Line extends Pick<LineSpan, 'from' | 'to'>>(line: Line, to: string): Line {
  if (to <= line.from) {
    throw invalid('body.to', `The line begins on ${line.from}. Choose a later day.`);
  }
  if (line.to !== null && to > line.to) {
    throw invalid('body.to', `The line already ends on ${line.to}. Choose that day or an earlier one.`);
  }
  return { ...line, to };
}

function managersOn(lines: readonly Omit<LineSpan, 'id'>[], day: string): Map<Id, Id> {
  return new Map(lines.filter((line) => covers(line, day)).map((line) => [line.memberId, line.managerId]));
}

function firstDayAfter(own: readonly LineSpan[], day: string): string | null {
  const laterStarts = own.map((line) => line.from).filter((start) => start > day);
  return laterStarts.toSorted()[0] ?? null;
}

/**
 * A circle needs all of its lines on one day, so it first exists on the day the last of them begins: it is enough to
 * look at the new line's first day and at the days on which other lines begin while it lasts. The member's own lines
 * do no harm here: the walk up from the new manager is over where it meets the member.
 */
function refuseCircle(lines: readonly LineSpan[], insert: NewLine, nameOf: (memberId: Id) => string): void {
  const startsWithin = lines.map((line) => line.from).filter((day) => covers(insert, day));
  for (const day of new Set([insert.from, ...startsWithin.toSorted()])) {
    const above = managementChain(lines, insert.managerId, day);
    const end = above.indexOf(insert.memberId);
    if (end === -1) continue;
    const circle = [insert.memberId, insert.managerId, ...above.slice(0, end + 1)].map(nameOf);
    const links = circle.slice(1).map((manager, index) => `${manager} would manage ${circle[index] ?? ''}`);
    const detail = `From ${day} this would close a circle: ${links.join(', ')}.`;
    throw new DomainError('INVALID', 'reporting-circle', detail, {
      issues: [{ path: 'body.managerId', message: detail }],
    });
  }
}
