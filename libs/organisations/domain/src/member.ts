import { emailAddress, id, instant, line, pageOf, pageQuery, type Lifecycle } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { organisationRole } from './access';

export const memberStatus = z.enum(['EXPECTED', 'INVITED', 'ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'ERASED']);
export type MemberStatus = z.infer<typeof memberStatus>;
export type MemberAction = 'accept' | 'withdraw' | 'invite' | 'suspend' | 'bringBack' | 'erase';

/**
 * A member who came in with a file is EXPECTED until somebody invites them. A member is invited, accepts, may be
 * suspended and brought back. Only an ACTIVE member can act. Withdrawing an invitation keeps the row, so that a second
 * invitation continues its history. An ERASED member is a pseudonym that what others wrote and decided still points at;
 * nothing leads back.
 */
export const memberLifecycle: Lifecycle<MemberStatus, MemberAction> = {
  thing: 'member',
  transitions: {
    EXPECTED: { invite: 'INVITED', withdraw: 'WITHDRAWN' },
    INVITED: { accept: 'ACTIVE', withdraw: 'WITHDRAWN', invite: 'INVITED' },
    ACTIVE: { suspend: 'SUSPENDED' },
    SUSPENDED: { bringBack: 'ACTIVE', erase: 'ERASED' },
    WITHDRAWN: { invite: 'INVITED', erase: 'ERASED' },
    ERASED: {},
  },
};

/** The IANA name of a time zone that this runtime knows, such as Europe/London. */
export const timeZone = z.string().max(64).refine(isTimeZone, 'Choose a time zone, like Europe/London');

function isTimeZone(name: string): boolean {
  // Offsets and abbreviations such as PST are understood here too, but otherwise, or not at all, by the database.
  if (name !== 'UTC' && !/^[A-Za-z]+\//.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false; // Intl names no such zone: the schema says so
  }
}

export const member = z.object({
  id,
  name: z.string(),
  email: z.string(),
  jobTitle: z.string().nullable(),
  timeZone: z.string(),
  status: memberStatus,
  roles: z.array(organisationRole),
  teams: z.array(z.object({ id, name: z.string() })),
  /** Who manages this person today, if anyone. */
  manager: z.object({ id, name: z.string() }).nullable(),
  joinedAt: instant.nullable(),
  version: z.int(),
});
export type MemberView = z.infer<typeof member>;

export const memberPage = pageOf(member);
export const memberParams = z.strictObject({ memberId: id });

export const memberQuery = pageQuery.extend({
  /** Part of a name or address; letters match in either case and whatever their accents. */
  search: line({ max: 100 }).optional(),
  status: memberStatus.optional(),
  teamId: id.optional(),
  /** Who reports to this person today. */
  managerId: id.optional(),
  role: organisationRole.optional(),
  /** Who has no manager today, or is in no team that the reader sees. */
  without: z.enum(['MANAGER', 'TEAM']).optional(),
});

/** Suspending somebody may hand the people they manage to another person, from the day of the suspension. */
export const suspendBody = z.strictObject({ handReportsTo: id.nullable() });

/** The member who stays, and into whom another record of the same person would be merged. */
export const mergeBody = z.strictObject({ intoMemberId: id });

export const changeMemberBody = z
  .strictObject({
    name: line({ min: 1, max: 200, missing: 'Enter a name' }),
    jobTitle: line({ max: 200 }).nullable(),
    timeZone,
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

export const inviteBody = z.strictObject({
  email: emailAddress,
  name: line({ min: 1, max: 200, missing: 'Enter a name' }),
  jobTitle: line({ max: 200 }).nullable().default(null),
});
