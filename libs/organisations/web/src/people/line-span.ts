import { spokenCalendarDay } from '@waymark/foundation/browser';
import type { ReportingLineView } from '@waymark/organisations/domain';

/** Where a reporting line stands on a day (YYYY-MM-DD). It begins with its first day and is over on the day it ends. */
export function lineStands({ from, to }: Pick<ReportingLineView, 'from' | 'to'>, today: string): 'now' | 'to-come' | 'over' {
  if (to !== null && to <= today) return 'over';
  return from <= today ? 'now' : 'to-come';
}

/** "Since 1 June 2026", "From 1 June 2026", "1 June 2026 until 3 August 2026". */
export function spokenSpan(line: Pick<ReportingLineView, 'from' | 'to'>, today: string): string {
  const from = spokenCalendarDay(line.from);
  if (line.to !== null) return `${from} until ${spokenCalendarDay(line.to)}`;
  return lineStands(line, today) === 'to-come' ? `From ${from}` : `Since ${from}`;
}
