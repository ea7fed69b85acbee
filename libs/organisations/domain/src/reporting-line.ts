import { calendarDate, id, pageOf } from '@waymark/foundation/kernel';
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

export const reportingLinePage = pageOf(reportingLine);
export const reportingLineParams = z.strictObject({ reportingLineId: id });

/** Gives a member a manager from a day on; the line before ends on that day. */
export const assignManagerBody = z.strictObject({ memberId: id, managerId: id, from: calendarDate });
/** Gives several people the same manager from a day on, all of them or none. */
export const assignManagerToManyBody = z.strictObject({
  memberIds: z.array(id).min(1, 'Choose at least one person').max(100, 'Choose 100 people or fewer'),
  managerId: id,
  from: calendarDate,
});

/** Hands the people whom somebody manages to another manager from a day on. */
export const handOverBody = z.strictObject({ managerId: id, from: calendarDate });

/** What was done for whom. `stayed` are those for whom nothing could be done, such as the new manager themselves. */
export const handOver = z.object({ items: z.array(reportingLine), stayed: z.array(z.object({ id, name: z.string() })) });
export type HandOverView = z.infer<typeof handOver>;

export const endReportingLineBody = z.strictObject({ to: calendarDate });
