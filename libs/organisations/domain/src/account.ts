import { codePoints, emailAddress, id, instant, line } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { organisationRole, scope } from './access';
import { organisationLocale } from './organisation';
import { passwordLength } from './password-rules';

const { min: shortest, max: longest } = passwordLength;

/** A password as typed: never trimmed, 12 to 128 code points. Strength is judged by `judgePassword`. */
export const newPassword = z
  .string()
  .max(longest * 2, { error: `Use ${longest} characters or fewer`, abort: true })
  .refine((value) => codePoints(value) >= shortest, `Use ${shortest} characters or more`)
  .refine((value) => codePoints(value) <= longest, `Use ${longest} characters or fewer`)
  .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'Contains a character that cannot be stored');

/** A password that is only compared, so any text will do up to a bound that keeps hashing cheap. */
const typedPassword = z.string().min(1, 'Enter your password').max(1024, 'That is too long for a password');

export const signInBody = z.strictObject({ email: emailAddress, password: typedPassword });

/** One organisation that the account belongs to. */
export const membership = z.object({
  organisationId: id,
  organisationName: z.string(),
  memberId: id,
  current: z.boolean(),
});
export type Membership = z.infer<typeof membership>;

/** Who is signed in, where, and what they may do: all that the browser needs to draw its frame. */
export const sessionView = z.object({
  account: z.object({ id, email: z.string() }),
  member: z.object({ id, name: z.string(), jobTitle: z.string().nullable(), timeZone: z.string() }),
  /** With how dates are written there, and where its days begin and end. */
  organisation: z.object({ id, name: z.string(), locale: organisationLocale, timeZone: z.string() }),
  roles: z.array(organisationRole),
  /** Whether somebody reports to this person today, so that "Your team" is theirs. */
  managesPeople: z.boolean(),
  memberships: z.array(membership),
  via: z.enum(['session', 'token']),
  /** When the session ends at the latest, if nothing ends it before. */
  expiresAt: instant,
});
export type SessionView = z.infer<typeof sessionView>;

export const switchOrganisationBody = z.strictObject({ organisationId: id });

/** One browser in which the account is signed in. */
export const signInSession = z.object({
  id,
  current: z.boolean(),
  /** Browser and system as far as they say so, such as "Firefox on Windows". */
  device: z.string(),
  signedInAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
});
export type SignInSessionView = z.infer<typeof signInSession>;

export const changePasswordBody = z.strictObject({ currentPassword: typedPassword, newPassword });

export const linkRequestBody = z.strictObject({ email: emailAddress });

/** The secret part of a link sent by mail: 32 random bytes, base64url. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not complete. Copy all of it.');

export const followLinkBody = z.strictObject({ token: linkToken });
export const resetPasswordBody = z.strictObject({ token: linkToken, newPassword });

/** What an invited person sees before they accept. */
export const invitationView = z.object({
  organisationName: z.string(),
  email: z.string(),
  name: z.string(),
  /** The address already signs in to Waymark: no new password is chosen, the person signs in with the one they have. */
  hasAccount: z.boolean(),
  expiresAt: instant,
});
export type InvitationView = z.infer<typeof invitationView>;

/** `password` is a new one where the address has no account yet, and the account's own where it has. */
export const acceptInvitationBody = z.strictObject({
  token: linkToken,
  name: line({ min: 1, max: 200, missing: 'Enter a name' }),
  password: typedPassword,
});

export const accessToken = z.object({
  id,
  name: z.string(),
  scopes: z.array(scope),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
});
export type AccessTokenView = z.infer<typeof accessToken>;

/** The longest life of an access token, in days. */
export const longestTokenLife = 366;

export const createAccessTokenBody = z.strictObject({
  name: line({ min: 1, max: 80, missing: 'Enter a name' }),
  scopes: z.array(scope).min(1, 'Choose at least one thing the token may do').max(50),
  expiresInDays: z.int().min(1, 'Use 1 day or more').max(longestTokenLife, `Use ${longestTokenLife} days or fewer`),
});

/** The one answer that carries the token itself: `wm_` and 43 base64url characters. It is stored only as a hash. */
export const createdAccessToken = accessToken.extend({ token: z.string() });
