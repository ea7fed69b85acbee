import type { Id } from '@waymark/foundation/kernel';
import { covers, type NewLine } from '../reporting-line-rules';

/** People who would manage each other in a circle from a day on: each one is managed by the next, the last by the first. */
export interface ReportingCircle {
  readonly day: string;
  readonly members: readonly Id[];
}

/**
 * The circles that some lines close, at any time. A circle first exists on the day on which the last of its lines
 * begins, so only those days are looked at, and only people from whom some way up does not end: mostly nobody.
 */
export function reportingCircles(lines: readonly NewLine[]): ReportingCircle[] {
  const left = withinCircles(lines);
  const days = [...new Set(left.map(({ from }) => from))].toSorted();
  const circles = new Map<string, ReportingCircle>();
  for (const day of days) {
    for (const members of circlesOn(left, day)) {
      const key = members.join(' ');
      if (!circles.has(key)) circles.set(key, { day, members });
    }
  }
  return [...circles.values()];
}

/** Without the lines of people above whom everybody is known to have nobody above them at last. */
function withinCircles(lines: readonly NewLine[]): readonly NewLine[] {
  const reports = Map.groupBy(lines, ({ managerId }) => managerId);
  const open = new Map<Id, number>();
  for (const { memberId } of lines) open.set(memberId, (open.get(memberId) ?? 0) + 1);
  const clear = [...reports.keys()].filter((id) => !open.has(id));
  for (let id = clear.pop(); id !== undefined; id = clear.pop()) {
    for (const { memberId } of reports.get(id) ?? []) {
      const left = (open.get(memberId) ?? 0) - 1;
      open.set(memberId, left);
      if (left === 0) clear.push(memberId);
    }
  }
  return lines.filter(({ memberId, managerId }) => (open.get(memberId) ?? 0) > 0 && (open.get(managerId) ?? 0) > 0);
}

function circlesOn(lines: readonly NewLine[], day: string): Id[][] {
  const managerOf = new Map(lines.filter((line) => covers(line, day)).map(({ memberId, managerId }) => [memberId, managerId]));
  const seen = new Set<Id>();
  const circles: Id[][] = [];
  for (const start of managerOf.keys()) {
    const path: Id[] = [];
    const at = new Map<Id, number>();
    let next: Id | undefined = start;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      at.set(next, path.length);
      path.push(next);
      next = managerOf.get(next);
    }
    const begins = next === undefined ? undefined : at.get(next);
    if (begins !== undefined) circles.push(fromSmallest(path.slice(begins)));
  }
  return circles;
}

/** A circle has no beginning; told from the smallest id on it is told alike, whatever was looked at first. */
function fromSmallest(circle: readonly Id[]): Id[] {
  const smallest = circle.indexOf(circle.toSorted()[0] ?? '');
  return [...circle.slice(smallest), ...circle.slice(0, smallest)];
}
