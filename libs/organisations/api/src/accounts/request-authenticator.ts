import type { Clock, EndpointDefinition } from '@waymark/foundation/kernel';
import { Authenticator, clockToken } from '@waymark/foundation/server';
import { accessTokenIsLive, lastSeenIsDue, sessionEndsAt, sessionIsLive, type Actor, type Scope } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { hashSecret } from './secrets';
import { SessionCookie } from './session-cookie';
import { factsOf, limitsOf, SignInSessions, TokenLookup } from './sign-in-sessions.repository';

/** An actor, the session they act in when they came through the browser and since when, and the epoch that lets them in. */
export type SignedIn = Actor & {
  sessionId: string | null;
  /** The hash of the secret that the session was found by. */
  secretHash: string | null;
  signedInAt: Date | null;
  credentialEpoch: number;
  expiresAt: Date;
};

const bearerToken = /^Bearer (wm_[A-Za-z0-9_-]{43})$/;

/** Finds who is asking by the hash of the session's cookie, or of the access token where the request brings one. */
@Injectable()
export class RequestAuthenticator extends Authenticator {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SignInSessions,
    private readonly tokens: TokenLookup,
    @Inject(clockToken) private readonly clock: Clock,
  ) {
    super();
  }

  async authenticate(request: FastifyRequest, { leaves }: Pick<EndpointDefinition, 'leaves'> = {}): Promise<SignedIn | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const token = bearerToken.exec(authorization)?.[1];
      return token === undefined ? null : this.byToken(token);
    }
    const secret = this.cookie.read(request);
    return secret === null ? null : this.bySession(secret, { leaving: leaves === true });
  }

  async bySession(secret: string, { leaving } = { leaving: false }): Promise<SignedIn | null> {
    const secretHash = hashSecret(secret);
    const found = (await this.sessions.findCredentials(secretHash)) ?? (leaving ? await this.sessions.findRenewed(secretHash) : null);
    const now = this.clock.now();
    if (found === null) return null;
    const [facts, limits] = [factsOf(found), limitsOf(found)];
    if (!sessionIsLive(facts, { credentialEpoch: found.account_epoch }, now, limits)) return null;
    if (lastSeenIsDue(found.last_seen_at, now)) await this.sessions.touch(found.session_id, now);
    return {
      accountId: found.account_id,
      organisationId: found.organisation_id,
      memberId: found.member_id,
      roles: found.roles,
      via: 'session',
      scopes: null,
      sessionId: found.session_id,
      secretHash,
      signedInAt: found.signed_in_at,
      credentialEpoch: found.credential_epoch,
      expiresAt: sessionEndsAt(facts, limits),
    };
  }

  private async byToken(token: string): Promise<SignedIn | null> {
    const found = await this.tokens.findCredentials(hashSecret(token));
    const now = this.clock.now();
    if (found === null) return null;
    const facts = { credentialEpoch: found.credential_epoch, expiresAt: found.expires_at, revokedAt: found.revoked_at };
    if (!accessTokenIsLive(facts, { credentialEpoch: found.account_epoch }, now)) return null;
    if (found.last_used_at === null || lastSeenIsDue(found.last_used_at, now)) {
      await this.tokens.touch(found.organisation_id, found.id, now);
    }
    return {
      accountId: found.account_id,
      organisationId: found.organisation_id,
      memberId: found.member_id,
      roles: found.roles,
      via: 'token',
      scopes: found.scopes as Scope[],
      sessionId: null,
      secretHash: null,
      signedInAt: null,
      credentialEpoch: found.credential_epoch,
      expiresAt: found.expires_at,
    };
  }
}
