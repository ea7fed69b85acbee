import { id, line } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { mailDomains } from './mail-domain';
import { inviteBody, timeZone } from './member';
import { sessionPolicy } from './sign-in-rules';
import { holidays, workingDays } from './working-days';

/**
 * How dates are written. The words of Waymark are English, so these are the kinds of English that people here write:
 * a date in another language would be read out wrongly in the middle of an English sentence.
 */
export const organisationLocale = z.enum(['en-GB', 'en-IE', 'en-AU', 'en-CA', 'en-IN', 'en-NZ', 'en-US', 'en-ZA']);
export type OrganisationLocale = z.infer<typeof organisationLocale>;

/** What a session may be narrowed to, in minutes; the upper ends are those of the installation. */
export const sessionMinutes = {
  idle: { min: 5, max: sessionPolicy.idleSeconds / 60 },
  longest: { min: 60, max: sessionPolicy.absoluteSeconds / 60 },
} as const;

export const organisation = z.object({
  id,
  name: z.string(),
  timeZone: z.string(),
  locale: organisationLocale,
  workingDays,
  holidays,
  /** After so many minutes without a request a browser is signed out. */
  sessionIdleMinutes: z.int(),
  /** So many minutes after signing in a browser is signed out, however busy it is. */
  sessionLongestMinutes: z.int(),
  /** Only addresses at one of these are invited; empty means any. In ASCII and lower case. */
  mailDomains: z.array(z.string()),
  version: z.int(),
});
export type OrganisationView = z.infer<typeof organisation>;

const basics = { name: line({ min: 1, max: 120, missing: 'Enter a name' }), timeZone };

const { idle, longest } = sessionMinutes;

export const changeOrganisationBody = z
  .strictObject({
    ...basics,
    locale: organisationLocale,
    workingDays,
    holidays,
    sessionIdleMinutes: z.int('Enter a whole number of minutes').min(idle.min, `Use ${idle.min} minutes or more`).max(idle.max, `Use ${idle.max} minutes (12 hours) or fewer`),
    sessionLongestMinutes: z.int('Enter a whole number of minutes').min(longest.min, `Use ${longest.min} minutes or more`).max(longest.max, `Use ${longest.max} minutes (7 days) or fewer`),
    mailDomains,
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

/** What an organisation begins with: its settings and its first admin. */
export const foundingBody = z.strictObject({ ...basics, admin: inviteBody });

/** Whether being idle ends a session no later than its age does; the other way round the idle time would mean nothing. */
export function sessionTimesFit({ sessionIdleMinutes, sessionLongestMinutes }: Pick<OrganisationView, 'sessionIdleMinutes' | 'sessionLongestMinutes'>): boolean {
  return sessionIdleMinutes <= sessionLongestMinutes;
}
