import { calendarDate, id } from '@waymark/foundation/kernel';
import * as z from 'zod';

/**
 * Who manages whom, from a day (inclusive) to a day (exclusive), in the calendar of the organisation.
 * `to` is null while nothing ends the line. A person has at most one manager on any day.
 */
export const reportingLine = z.object({
  id,
  memberId: id,
  managerId: id,
  managerName: z.string(),
  from: calendarDate,
  to: calendarDate.nullable(),
  version: z.int(),
});
export type ReportingLineView = z.infer<typeof reportingLine>;

export const reportingLines = z.object({ items: z.array(reportingLine) });
export const reportingLineParams = z.strictObject({ reportingLineId: id });

/** Gives a member a manager from a day on; the line before ends on that day. */
export const assignManagerBody = z.strictObject({ memberId: id, managerId: id, from: calendarDate });
export const endReportingLineBody = z.strictObject({ to: calendarDate });
