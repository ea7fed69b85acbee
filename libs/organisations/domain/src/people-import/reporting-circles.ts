import type { Id } from '@waymark/foundation/kernel';
import { covers, type NewLine } from '../reporting-line-rules';

/** People who would manage each other in a circle from a day on: each one is managed by the next, the last by the first. */
export interface ReportingCircle {
  readonly day: string;
  readonly members: readonly Id[];
}

/**
 * The circles that some lines close, at any time, by the day on which each is closed first. That is the day on which the
 * last of its lines begins, so from each line the way up is walked on its first day, and only among people who are on
 * the way from a circle to a circle: mostly nobody.
 */
export function reportingCircles(lines: readonly NewLine[]): ReportingCircle[] {
  const left = betweenCircles(lines);
  const linesOf = Map.groupBy(left, ({ memberId }) => memberId);
  const circles = new Map<string, ReportingCircle>();
  for (const line of left.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))) {
    const members = closedBy(line, linesOf);
    const key = members?.join(' ') ?? '';
    if (members !== null && !circles.has(key)) circles.set(key, { day: line.from, members });
  }
  return [...circles.values()];
}

/** Without the lines of people above whom everybody has nobody above them at last, or below whom nobody is at last. */
function betweenCircles(lines: readonly NewLine[]): readonly NewLine[] {
  return withoutEnds(withoutEnds(lines, 'managerId', 'memberId'), 'memberId', 'managerId');
}

/** Takes away, again and again, the lines that lead `to` somebody from whom no line leads on. */
function withoutEnds(lines: readonly NewLine[], to: 'managerId' | 'memberId', from: 'managerId' | 'memberId'): readonly NewLine[] {
  const leading = Map.groupBy(lines, (line) => line[to]);
  const open = new Map<Id, number>();
  for (const line of lines) open.set(line[from], (open.get(line[from]) ?? 0) + 1);
  const ends = [...leading.keys()].filter((id) => !open.has(id));
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    for (const line of leading.get(id) ?? []) {
      const left = (open.get(line[from]) ?? 0) - 1;
      open.set(line[from], left);
      if (left === 0) ends.push(line[from]);
    }
  }
  return lines.filter(({ memberId, managerId }) => (open.get(memberId) ?? 0) > 0 && (open.get(managerId) ?? 0) > 0);
}

/** The circle that a line is part of on its first day, or null. */
function closedBy(line: NewLine, linesOf: ReadonlyMap<Id, readonly NewLine[]>): Id[] | null {
  const path = new Set<Id>([line.memberId]);
  let next: Id | undefined = line.managerId;
  while (next !== undefined && !path.has(next)) {
    path.add(next);
    next = linesOf.get(next)?.find((above) => covers(above, line.from))?.managerId;
  }
  return next === line.memberId ? fromSmallest([...path]) : null;
}

/** A circle has no beginning; told from the smallest id on it is told alike, whatever was looked at first. */
function fromSmallest(circle: readonly Id[]): Id[] {
  const smallest = circle.indexOf(circle.toSorted()[0] ?? '');
  return [...circle.slice(smallest), ...circle.slice(0, smallest)];
}
