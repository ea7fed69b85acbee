import fc from 'fast-check';
import {
  clientKey,
  accessTokenExpiresAt,
  accessTokenIsLive,
  lastSeenIsDue,
  linkExpiresAt,
  linkIsLive,
  linkLifetimes,
  sessionExpiresAt,
  sessionIsLive,
  sessionPolicy,
  throttleLimits,
  throttleVerdict,
  throttleWindowIsOver,
  tooManyAttempts,
  type LinkKind,
  type ThrottleName,
} from './sign-in-rules';

const noon = new Date('2026-11-22T12:00:00.000Z');
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const at = (milliseconds: number): Date => new Date(noon.getTime() + milliseconds);
const account = { credentialEpoch: 3 };

describe('a session', () => {
  const session = { credentialEpoch: 3, signedInAt: noon, lastSeenAt: noon, expiresAt: at(7 * day), revokedAt: null };

  it.each([
    ['at once', true, 0],
    ['a second before 12 idle hours are over', true, 12 * hour - second],
    ['at 12 idle hours to the second', false, 12 * hour],
    ['a second after', false, 12 * hour + second],
  ])('%s is live: %s', (_, expected, passed) => {
    expect(sessionIsLive(session, account, at(passed), sessionPolicy)).toBe(expected);
  });

  it.each([
    ['a second before its end', true, -second],
    ['at its end', false, 0],
    ['a second after its end', false, second],
  ])('in constant use, %s, is live: %s', (_, expected, offset) => {
    const now = at(7 * day + offset);
    expect(sessionIsLive({ ...session, lastSeenAt: now }, account, now, sessionPolicy)).toBe(expected);
  });

  it('that was revoked is over, even for an instant that lies before', () => {
    expect(sessionIsLive({ ...session, revokedAt: at(hour) }, account, noon, sessionPolicy)).toBe(false);
  });

  it.each([2, 4])('of epoch %i is over when the account is at 3', (credentialEpoch) => {
    expect(sessionIsLive({ ...session, credentialEpoch }, account, noon, sessionPolicy)).toBe(false);
  });

  it('ends seven days after signing in', () => {
    expect(sessionExpiresAt(noon)).toEqual(new Date('2026-11-29T12:00:00.000Z'));
  });

  it.each([
    ['shortens the idle time', { idleSeconds: 600, absoluteSeconds: 86_400 }, { lastSeenAt: noon }, 600],
    ['shortens the longest time', { idleSeconds: 600, absoluteSeconds: 86_400 }, { lastSeenAt: at(day - second) }, 86_400],
    ['would let it be idle beyond the installation', { idleSeconds: 90_000, absoluteSeconds: 900_000 }, { lastSeenAt: noon }, 12 * 3600],
    ['would let it last beyond the installation', { idleSeconds: 90_000, absoluteSeconds: 900_000 }, { lastSeenAt: at(7 * day - second) }, 7 * 86_400],
  ])('in an organisation that %s ends to the second', (_, limits, change, seconds) => {
    const changed = { ...session, ...change };
    expect(sessionIsLive(changed, account, at((seconds - 1) * second), limits)).toBe(true);
    expect(sessionIsLive(changed, account, at(seconds * second), limits)).toBe(false);
  });

  it('never outlives signing in by more than the policy, however it is used', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: sessionPolicy.idleSeconds - 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, (seconds) => {
        let now = noon;
        let lastSeenAt = noon;
        const expiresAt = sessionExpiresAt(noon);
        for (const gap of seconds) {
          now = new Date(now.getTime() + gap * second);
          const live = sessionIsLive({ ...session, lastSeenAt, expiresAt }, account, now, sessionPolicy);
          expect(live).toBe(now.getTime() - noon.getTime() < sessionPolicy.absoluteSeconds * second);
          lastSeenAt = now;
        }
      }),
    );
  });

  it.each([
    ['half a minute later', false, 30 * second],
    ['a millisecond before a minute', false, minute - 1],
    ['a minute later', true, minute],
    ['when the clock went back', false, -hour],
  ])('writes last-seen again %s: %s', (_, expected, passed) => {
    expect(lastSeenIsDue(noon, at(passed))).toBe(expected);
  });
});

describe('an access token', () => {
  const token = { credentialEpoch: 3, expiresAt: accessTokenExpiresAt(noon, 30), revokedAt: null };

  it.each([
    ['when it is new', true, token, 0],
    ['a second before its end', true, token, 30 * day - second],
    ['at its end', false, token, 30 * day],
    ['after it was revoked', false, { ...token, revokedAt: noon }, 0],
    ['after the password changed', false, { ...token, credentialEpoch: 2 }, 0],
  ])('%s works: %s', (_, expected, facts, passed) => {
    expect(accessTokenIsLive(facts, account, at(passed))).toBe(expected);
  });
});

describe('a link', () => {
  it.each<[LinkKind, string]>([
    ['SIGN_IN', '2026-11-22T12:15:00.000Z'],
    ['PASSWORD_RESET', '2026-11-22T13:00:00.000Z'],
    ['INVITATION', '2026-12-06T12:00:00.000Z'],
  ])('of kind %s that is sent at noon ends at %s', (kind, end) => {
    expect(linkExpiresAt(kind, noon)).toEqual(new Date(end));
  });

  const link = { credentialEpoch: 3, expiresAt: at(15 * minute), usedAt: null, revokedAt: null };

  it.each([
    ['that is new', true, link, account, 0],
    ['a second before its end', true, link, account, 15 * minute - second],
    ['at its end', false, link, account, 15 * minute],
    ['that was used', false, { ...link, usedAt: noon }, account, 0],
    ['that a newer one replaced', false, { ...link, revokedAt: noon }, account, 0],
    ['from before the password changed', false, { ...link, credentialEpoch: 2 }, account, 0],
    ['of an account that is gone', false, link, null, 0],
    ['of an invitation, without an account', true, { ...link, credentialEpoch: null }, null, 0],
    ['of an invitation, with an account', true, { ...link, credentialEpoch: null }, account, 0],
  ])('%s works: %s', (_, expected, facts, holder, passed) => {
    expect(linkIsLive(facts, holder, at(passed))).toBe(expected);
  });

  it('to sign in lives shorter than one that resets, and that shorter than an invitation', () => {
    const { SIGN_IN: signIn, PASSWORD_RESET: reset, INVITATION: invitation } = linkLifetimes;
    expect([invitation, signIn, reset].toSorted((a, b) => a - b)).toEqual([signIn, reset, invitation]);
  });
});

describe('the throttle', () => {
  it.each<[ThrottleName, number, number]>([
    ['password.account', 10, 15],
    ['password.client', 100, 15],
    ['link.account', 5, 60],
    ['link.client', 30, 60],
    ['witness.client', 60, 60],
    ['witness.member', 30, 1440],
  ])('%s lets %i attempts through in %i minutes', (name, attempts, minutes) => {
    const limit = throttleLimits[name];
    const verdicts = Array.from({ length: 200 }, (_, index) => throttleVerdict(index + 1, limit, noon, noon));
    expect(verdicts.filter((verdict) => verdict.allowed)).toHaveLength(attempts);
    expect(verdicts.at(-1)).toEqual({ allowed: false, retryAfterSeconds: minutes * 60 });
  });

  const limit = throttleLimits['password.account'];

  it.each([
    ['at once', 0, { allowed: false, retryAfterSeconds: 900 }],
    ['half a second later, rounded up', second / 2, { allowed: false, retryAfterSeconds: 900 }],
    ['a second later', second, { allowed: false, retryAfterSeconds: 899 }],
    ['a millisecond before the window ends', 15 * minute - 1, { allowed: false, retryAfterSeconds: 1 }],
    ['when the window ends', 15 * minute, { allowed: true }],
  ])('answers one attempt too many %s', (_, passed, expected) => {
    expect(throttleVerdict(11, limit, noon, at(passed))).toEqual(expected);
  });

  it('starts a new window exactly when the old one is over', () => {
    expect(throttleWindowIsOver(limit, noon, at(15 * minute - 1))).toBe(false);
    expect(throttleWindowIsOver(limit, noon, at(15 * minute))).toBe(true);
  });

  it('whoever waits as long as told finds a new window, and a second less is too early', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 * minute - 1 }), (passed) => {
        const verdict = throttleVerdict(11, limit, noon, at(passed));
        const wait = verdict.allowed ? Number.NaN : verdict.retryAfterSeconds;
        expect(throttleVerdict(11, limit, noon, at(passed + wait * second)).allowed).toBe(true);
        expect(throttleVerdict(11, limit, noon, at(passed + (wait - 1) * second)).allowed).toBe(false);
      }),
    );
  });

  it.each([
    [1, 'Too many attempts. Wait a minute, then try again.'],
    [60, 'Too many attempts. Wait a minute, then try again.'],
    [61, 'Too many attempts. Wait 2 minutes, then try again.'],
    [900, 'Too many attempts. Wait 15 minutes, then try again.'],
  ])('words a wait of %i seconds', (seconds, sentence) => {
    const refusal = tooManyAttempts(seconds);
    expect([refusal.refusal, refusal.code, refusal.message]).toEqual(['TOO_MANY', 'too-many-attempts', sentence]);
    expect(refusal.details.retryAfterSeconds).toBe(seconds);
  });
});

describe('whom a network address stands for', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8::', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});
