import { DomainError } from '@waymark/foundation/kernel';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a browser stays signed in, in seconds. */
export interface SessionLimits {
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
}

/**
 * How long a browser stays signed in at the most, in seconds; an organisation may ask for less.
 *
 * NIST SP 800-63B allows thirty days for a password alone. What people write here about their work is more personal
 * than that, so a browser that is left alone overnight asks again, and one that is used all the time asks once a week.
 */
export const sessionPolicy = {
  /** Without a request for this long, the session is over. */
  idleSeconds: 12 * hour,
  /** However busy, the session is over this long after signing in. */
  absoluteSeconds: 7 * day,
  /** Last-seen is written at most this often, so the idle limit may come up to this much early. */
  lastSeenEverySeconds: minute,
} as const;

/** How long a link sent by mail works, in seconds. Every link works once. */
export const linkLifetimes = {
  SIGN_IN: 15 * minute,
  PASSWORD_RESET: hour,
  INVITATION: 14 * day,
} as const;
export type LinkKind = keyof typeof linkLifetimes;

/**
 * The account behind a session, a token or a link. `credentialEpoch` counts up when the password changes or is reset
 * and on "sign out everywhere"; whatever carries an older epoch is dead from that moment, with no row to visit.
 */
export interface CredentialHolder {
  readonly credentialEpoch: number;
}

export interface SessionFacts {
  readonly credentialEpoch: number;
  /** When the password, the link or the invitation was proved; choosing another organisation does not begin anew. */
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  /** The absolute end that no organisation can put off, from `sessionExpiresAt`. */
  readonly expiresAt: Date;
  /** The tombstone: set at sign-out and never cleared. */
  readonly revokedAt: Date | null;
}

export interface AccessTokenFacts {
  readonly credentialEpoch: number;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export interface LinkFacts {
  /** Null for an invitation, which is sent to an address and may find no account yet. */
  readonly credentialEpoch: number | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Set when a newer link of the kind was sent, or the invitation withdrawn. */
  readonly revokedAt: Date | null;
}

/** The end of a session that begins at `signedInAt`, whatever happens in between and whichever the organisation. */
export function sessionExpiresAt(signedInAt: Date): Date {
  return after(signedInAt, sessionPolicy.absoluteSeconds);
}

/**
 * The end of a session under the limits of the organisation that it is in now. It moves with them: shorter limits end
 * older sessions too, and longer ones never reach beyond `expiresAt`.
 */
export function sessionEndsAt({ signedInAt, expiresAt }: Pick<SessionFacts, 'signedInAt' | 'expiresAt'>, limits: SessionLimits): Date {
  const asked = after(signedInAt, limits.absoluteSeconds);
  return asked < expiresAt ? asked : expiresAt;
}

/**
 * Whether the session still signs its account in: not revoked, of the account's present epoch, not at its end and not
 * idle for longer than `limits` allow. The instant of the end itself is already over.
 */
export function sessionIsLive(session: SessionFacts, account: CredentialHolder, now: Date, limits: SessionLimits): boolean {
  const idleSeconds = Math.min(limits.idleSeconds, sessionPolicy.idleSeconds);
  return (
    session.revokedAt === null &&
    session.credentialEpoch === account.credentialEpoch &&
    now < sessionEndsAt(session, limits) &&
    now < after(session.lastSeenAt, idleSeconds)
  );
}

/** Whether this request should write last-seen: only when what is stored is a minute old. */
export function lastSeenIsDue(lastSeenAt: Date, now: Date): boolean {
  return now >= after(lastSeenAt, sessionPolicy.lastSeenEverySeconds);
}

/** The end of an access token that is created at `createdAt` for a number of days of 24 hours. */
export function accessTokenExpiresAt(createdAt: Date, expiresInDays: number): Date {
  return after(createdAt, expiresInDays * day);
}

/** Whether the access token still works: not revoked, of the account's present epoch and not at its end. */
export function accessTokenIsLive(token: AccessTokenFacts, account: CredentialHolder, now: Date): boolean {
  return token.revokedAt === null && token.credentialEpoch === account.credentialEpoch && now < token.expiresAt;
}

/** The end of a link of this kind that is sent at `sentAt`. */
export function linkExpiresAt(kind: LinkKind, sentAt: Date): Date {
  return after(sentAt, linkLifetimes[kind]);
}

/**
 * Whether the link still works: not used, not revoked, not at its end and, where it belongs to an account, of that
 * account's present epoch. `account` is null where the address has none.
 */
export function linkIsLive(link: LinkFacts, account: CredentialHolder | null, now: Date): boolean {
  const ofPresentEpoch = link.credentialEpoch === null || link.credentialEpoch === account?.credentialEpoch;
  return link.usedAt === null && link.revokedAt === null && ofPresentEpoch && now < link.expiresAt;
}

/** At most `attempts` in a window of `windowSeconds`, counted from the first attempt. */
export interface ThrottleLimit {
  readonly attempts: number;
  readonly windowSeconds: number;
}

/**
 * How often the doors may be tried. An address is counted whether or not it has an account, so that being throttled
 * tells nothing; a client address is counted more widely, for a whole office may share one. From a place where the
 * account has signed in before, attempts on it are counted apart: a stranger cannot lock its person out.
 */
export const throttleLimits = {
  'password.account': { attempts: 10, windowSeconds: 15 * minute },
  'password.place': { attempts: 10, windowSeconds: 15 * minute },
  'password.client': { attempts: 100, windowSeconds: 15 * minute },
  'link.account': { attempts: 5, windowSeconds: hour },
  'link.client': { attempts: 30, windowSeconds: hour },
  /** Opening the links of witnesses, which nobody signs in for. */
  'witness.client': { attempts: 60, windowSeconds: hour },
  /** Mail that a member has sent to people of their choice. */
  'witness.member': { attempts: 30, windowSeconds: day },
} as const satisfies Record<string, ThrottleLimit>;
export type ThrottleName = keyof typeof throttleLimits;

/**
 * Whom an address of the network stands for when attempts are counted. An IPv4 address is itself, also where it is
 * written inside an IPv6 one; an IPv6 address is its /64, because whoever has one has all of them (RFC 6177).
 */
export function clientKey(address: string): string {
  const embedded = /^(?:::ffff:)(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
  if (embedded !== undefined) return embedded;
  if (!address.includes(':')) return address;
  const [withoutZone = ''] = address.toLowerCase().split('%');
  const [front = '', back] = withoutZone.split('::');
  const before = groupsOf(front);
  const after = back === undefined ? [] : groupsOf(back);
  const missing = back === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':');
}

export type ThrottleVerdict = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

/** Whether the window that began at `windowStartedAt` is over, so that the next attempt begins a new one. */
export function throttleWindowIsOver(limit: ThrottleLimit, windowStartedAt: Date, now: Date): boolean {
  return now >= after(windowStartedAt, limit.windowSeconds);
}

/**
 * Whether an attempt may go on. `attempts` counts those of the window with this one included: count first, in one
 * atomic statement, and judge what it returned, so that parallel attempts cannot all see room.
 * `retryAfterSeconds` is 1 or more, rounded up, so that a client that waits exactly that long finds a new window.
 */
export function throttleVerdict(
  attempts: number,
  limit: ThrottleLimit,
  windowStartedAt: Date,
  now: Date,
): ThrottleVerdict {
  if (attempts <= limit.attempts || throttleWindowIsOver(limit, windowStartedAt, now)) return { allowed: true };
  const remaining = after(windowStartedAt, limit.windowSeconds).getTime() - now.getTime();
  return { allowed: false, retryAfterSeconds: Math.ceil(remaining / 1000) };
}

/** The refusal of a door that was tried too often; the same for known and unknown addresses. */
export function tooManyAttempts(retryAfterSeconds: number): DomainError {
  const minutes = Math.ceil(retryAfterSeconds / minute);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return new DomainError('TOO_MANY', 'too-many-attempts', `Too many attempts. Wait ${wait}, then try again.`, {
    retryAfterSeconds,
  });
}

function after(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
