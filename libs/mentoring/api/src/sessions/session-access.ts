import { notFound, stale, type Id } from '@waymark/foundation/kernel';
import { canReadSessions } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairAccess, type MetPair, type OwnPair } from '../access/pair-access';
import type { Session } from './session.entity';
import { SessionRepository } from './session.repository';
import { SessionViews } from './session-views';

/** A session as one of the two meets it. */
export interface OwnSession extends OwnPair {
  readonly session: Session;
}

/** Who meets a session: the two of its pair. For everybody else it does not exist. */
@Injectable()
export class SessionAccess {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly pairs: PairAccess,
    private readonly views: SessionViews,
  ) {}

  /** @throws DomainError NOT_FOUND to whoever is not one of the two. */
  async toSession(actor: Actor, sessionId: Id): Promise<OwnSession> {
    return this.met(actor, await this.sessions.find(sessionId));
  }

  /** As `toSession`; the session stays as it is until the transaction ends, while others write in other stages of it. */
  async keepSession(actor: Actor, sessionId: Id): Promise<OwnSession> {
    await this.toSession(actor, sessionId);
    return this.met(actor, await this.sessions.keep(sessionId));
  }

  /** As `toSession`; nobody else changes the session until the transaction ends. */
  async holdSession(actor: Actor, sessionId: Id): Promise<OwnSession> {
    await this.toSession(actor, sessionId);
    return this.met(actor, await this.sessions.hold(sessionId));
  }

  /** As `holdSession`. @throws DomainError STALE where `version` is no longer what is stored. */
  async holdVersion(actor: Actor, sessionId: Id, version: number): Promise<OwnSession> {
    const own = await this.holdSession(actor, sessionId);
    if (own.session.version !== version) throw stale(await this.views.of(actor, own.session));
    return own;
  }

  /** A session as somebody meets it to whom something of it may be released. */
  async meet(actor: Actor, sessionId: Id, releasedToIds: readonly Id[]): Promise<MetPair & { readonly session: Session }> {
    const session = await this.sessions.find(sessionId);
    if (session === null) throw notFound('session');
    return { ...(await this.pairs.meet(actor, session.relationshipId, releasedToIds)), session };
  }

  private async met(actor: Actor, session: Session | null): Promise<OwnSession> {
    if (session === null) throw notFound('session');
    const own = await this.pairs.toOwnPair(actor, session.relationshipId);
    if (!canReadSessions(own.grounds, own.pair)) throw notFound('session');
    return { ...own, session };
  }
}
