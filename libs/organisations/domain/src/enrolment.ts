import { calendarDate, id, line, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** What a member takes part in a programme as. */
export const enrolmentPart = z.enum(['MENTEE', 'MENTOR', 'BOTH']);
export type EnrolmentPart = z.infer<typeof enrolmentPart>;

/**
 * A member takes part in a programme, from a day (inclusive) to a day (exclusive) in the calendar of the organisation.
 * `to` is null while nothing ends it. On any day a member takes part in one programme at most once.
 */
export const enrolment = z.object({
  id,
  programmeId: id,
  programmeName: z.string(),
  memberId: id,
  memberName: z.string(),
  jobTitle: z.string().nullable(),
  part: enrolmentPart,
  from: calendarDate,
  to: calendarDate.nullable(),
});
export type EnrolmentView = z.infer<typeof enrolment>;

/** How an enrolment stands on a day. */
export const enrolmentState = z.enum(['CURRENT', 'TO_COME', 'ENDED']);
export type EnrolmentState = z.infer<typeof enrolmentState>;

export const enrolmentPage = pageOf(enrolment);
export const enrolments = z.object({ items: z.array(enrolment) });
export const enrolmentParams = z.strictObject({ enrolmentId: id });
export const enrolmentQuery = pageQuery.extend({
  /** Part of a name or address; letters match in either case. */
  search: line({ max: 100 }).optional(),
  part: enrolmentPart.optional(),
  /** CURRENT when absent. */
  state: enrolmentState.default('CURRENT'),
});

const mostAtOnce = 500;

/** Enrols some people, or everybody who is in a team now. */
export const enrolBody = z
  .strictObject({
    memberIds: z.array(id).min(1, 'Choose at least one person').max(mostAtOnce, `Choose ${mostAtOnce} people or fewer`).optional(),
    teamId: id.optional(),
    part: enrolmentPart,
    from: calendarDate,
    to: calendarDate.nullable().default(null),
  })
  .refine(({ memberIds, teamId }) => (memberIds === undefined) !== (teamId === undefined), {
    path: ['memberIds'],
    message: 'Name people or a team, and not both',
  });

/** What came of enrolling several people: those who take part already were left as they are. */
export const enrolled = z.object({
  enrolled: z.int(),
  already: z.array(z.object({ memberId: id, memberName: z.string() })),
});
export type Enrolled = z.infer<typeof enrolled>;

export const endEnrolmentBody = z.strictObject({ to: calendarDate });
