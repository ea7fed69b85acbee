import { cutPage, DomainError, id, newId, notFound, wrongState, type Clock, type Id, type Page, type PageQuery } from '@waymark/foundation/kernel';
import { AccountDatabase, clockToken } from '@waymark/foundation/server';
import { sessionEndsAt, sessionExpiresAt, sessionIsLive, type SignInSessionView } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readCursor } from '../people/name-cursor';
import type { Account } from './account.entity';
import { AccountEvents } from './account-events';
import { Accounts, type MembershipRow } from './accounts.repository';
import { deviceOf } from './device';
import { RequestAuthenticator, type SignedIn } from './request-authenticator';
import { hashSecret, newSecret } from './secrets';
import { SessionCookie } from './session-cookie';
import { factsOf, limitsOf, SignInSessions, type ListedSession } from './sign-in-sessions.repository';

type Transaction = Parameters<Parameters<AccountDatabase['run']>[0]>[0];

/** What orders the list: ids are made in the order of time. */
const lastSession = z.tuple([id]);

/** The browser that a session is begun for or ended in. */
export interface Browser {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Begins, lists and ends sessions. Nothing else writes them. */
@Injectable()
export class SessionKeeping {
  constructor(
    private readonly database: AccountDatabase,
    private readonly accounts: Accounts,
    private readonly sessions: SignInSessions,
    private readonly authenticator: RequestAuthenticator,
    private readonly cookie: SessionCookie,
    private readonly events: AccountEvents,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /**
   * Signs the account in, in the organisation it was last in; a session that this browser still had is ended.
   * @throws DomainError FORBIDDEN where the account is an active member of no organisation.
   */
  async begin(account: Pick<Account, 'id' | 'credentialEpoch'>, browser: Browser, wanted?: Id): Promise<SignedIn> {
    const memberships = await this.accounts.activeMemberships(account.id);
    const membership = memberships.find(({ organisation_id }) => organisation_id === wanted) ?? memberships[0];
    if (membership === undefined) {
      throw new DomainError('FORBIDDEN', 'no-organisation', 'You are not an active member of any organisation. Ask an administrator to invite you.');
    }
    return this.beginIn(membership, account, browser);
  }

  /** Goes on in another organisation of the account, until the same end. */
  async switchTo(actor: SignedIn, organisationId: Id, browser: Browser): Promise<SignedIn> {
    const memberships = await this.accounts.activeMemberships(actor.accountId);
    const membership = memberships.find(({ organisation_id }) => organisation_id === organisationId);
    if (membership === undefined) throw notFound('organisation');
    const { member_id: memberId } = membership;
    const secret = await this.database.run((manager) => this.renew(manager, { ...actor, organisationId, memberId }));
    return this.admit(secret, browser);
  }

  /**
   * Has the session of `renewed` go on with what that says, under a new secret, in the transaction of what changes with
   * it. The row stays the same, so a sign-out at the same time ends it, whichever of the two comes first.
   * @throws DomainError UNAUTHENTICATED where the session ended since the actor was let in; WRONG_STATE with code
   *   `session-renewed` where it has got another secret since.
   */
  async renew(manager: Transaction, renewed: SignedIn, credentialEpoch = renewed.credentialEpoch): Promise<string> {
    const { sessionId, secretHash, organisationId, memberId, signedInAt } = renewed;
    if (sessionId === null || secretHash === null || signedInAt === null) throw signedOut();
    const secret = newSecret();
    const now = this.clock.now();
    const times = { createdAt: now, signedInAt, lastSeenAt: now, expiresAt: sessionExpiresAt(signedInAt) };
    const secrets = { tokenHash: hashSecret(secret), earlierTokenHash: secretHash };
    const found = { id: sessionId, tokenHash: secretHash, credentialEpoch: renewed.credentialEpoch };
    if (!(await this.sessions.renew(manager, found, { ...secrets, organisationId, memberId, credentialEpoch, ...times }))) {
      throw (await this.sessions.goesOn(manager, found)) ? overtaken() : signedOut();
    }
    await this.events.note(manager, renewed, 'session.started', sessionId);
    return secret;
  }

  /** Hands the secret of a session that has just begun, or been renewed, to its browser. */
  async admit(secret: string, browser: Browser): Promise<SignedIn> {
    const actor = await this.authenticator.bySession(secret);
    if (actor === null) throw signedOut();
    this.cookie.give(browser.reply, secret, actor.expiresAt);
    await this.events.settle(actor.organisationId);
    return actor;
  }

  /** @throws DomainError UNAUTHENTICATED where the session ended since the actor was let in. */
  async end(actor: SignedIn, browser: Browser): Promise<void> {
    if (actor.sessionId === null || !(await this.leaveTombstone(actor, actor.sessionId))) throw signedOut();
    this.cookie.take(browser.reply);
  }

  /** @throws DomainError NOT_FOUND where the session is not one of the account's, or has ended. */
  async endOne(actor: SignedIn, sessionId: Id): Promise<void> {
    if (!(await this.leaveTombstone(actor, sessionId))) throw notFound('session');
  }

  /** Ends every session and every access token of the account, this one included. */
  async endEverywhere(actor: SignedIn, browser: Browser): Promise<void> {
    await this.database.run(async (manager) => {
      await this.accounts.raiseEpoch(manager, actor.accountId);
      await this.events.note(manager, actor, 'session.ended-everywhere');
    });
    this.cookie.take(browser.reply);
    await this.events.settle(actor.organisationId);
  }

  /** The browsers of the account, those that signed in last first. A page is shorter by those that are over. */
  async list(actor: SignedIn, { cursor, limit }: PageQuery): Promise<Page<SignInSessionView>> {
    const [after] = readCursor(cursor, lastSession) ?? [null];
    const now = this.clock.now();
    const page = cutPage(await this.sessions.listOf(actor.accountId, after, limit + 1), limit, ({ session_id }) => [session_id]);
    const live = page.items.filter((session) => sessionIsLive(factsOf(session), { credentialEpoch: actor.credentialEpoch }, now, limitsOf(session)));
    return { ...page, items: live.map((session) => viewOf(session, actor)) };
  }

  private async beginIn(
    membership: MembershipRow,
    account: Pick<Account, 'id' | 'credentialEpoch'>,
    browser: Browser,
  ): Promise<SignedIn> {
    const now = this.clock.now();
    const secret = newSecret();
    const earlier = await this.earlierSession(browser.request);
    const session = {
      id: newId(),
      tokenHash: hashSecret(secret),
      accountId: account.id,
      organisationId: membership.organisation_id,
      memberId: membership.member_id,
      credentialEpoch: account.credentialEpoch,
      device: deviceOf(browser.request.headers['user-agent']),
      createdAt: now,
      signedInAt: now,
      lastSeenAt: now,
      expiresAt: sessionExpiresAt(now),
    };
    await this.database.run(async (manager) => {
      await this.sessions.begin(manager, session);
      await this.events.note(manager, session, 'session.started', session.id);
      if (earlier !== null) await this.sessions.end(manager, earlier.accountId, earlier.sessionId, now);
    });
    return this.admit(secret, browser);
  }

  private async leaveTombstone(actor: SignedIn, sessionId: Id): Promise<boolean> {
    const now = this.clock.now();
    const ended = await this.database.run(async (manager) => {
      const done = await this.sessions.end(manager, actor.accountId, sessionId, now);
      if (done) await this.events.note(manager, actor, 'session.ended', sessionId);
      return done;
    });
    if (ended) await this.events.settle(actor.organisationId);
    return ended;
  }

  private async earlierSession(request: FastifyRequest): Promise<{ accountId: Id; sessionId: Id } | null> {
    const secret = this.cookie.read(request);
    const earlier = secret === null ? null : await this.sessions.findCredentials(hashSecret(secret));
    return earlier === null ? null : { accountId: earlier.account_id, sessionId: earlier.session_id };
  }
}

/** Another request of the same browser was quicker, and its answer carries the cookie that counts now. */
function overtaken(): DomainError {
  return wrongState('session-renewed', 'This browser has just gone on in another organisation, or with another password. Try again.');
}

function signedOut(): DomainError {
  return new DomainError('UNAUTHENTICATED', 'signed-out', 'You were signed out meanwhile.');
}

function viewOf(session: ListedSession, { sessionId }: SignedIn): SignInSessionView {
  return {
    id: session.session_id,
    current: session.session_id === sessionId,
    device: session.device,
    signedInAt: session.created_at.toISOString(),
    lastSeenAt: session.last_seen_at.toISOString(),
    expiresAt: sessionEndsAt(factsOf(session), limitsOf(session)).toISOString(),
  };
}
