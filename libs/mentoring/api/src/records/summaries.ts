import { forbidden, notFound, wrongState, type Id } from '@waymark/foundation/kernel';
import { canReadSummary, canReleaseItem, isOfPair, sessionNumbers, summaryWords, type SessionSummaryView } from '@waymark/mentoring/domain';
import { AccessLedger, MemberDirectory, Releases } from '@waymark/organisations/api';
import type { Actor, ItemReader, Subject } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { SessionAccess, type OwnSession } from '../sessions/session-access';
import type { Session } from '../sessions/session.entity';
import { SessionRepository } from '../sessions/session.repository';
import { SessionQueries } from '../sessions/sessions.queries';
import { StageReading } from './stage-reading';

/** The summary of a session, as the ledger and the releases call it. */
export function summaryOf(sessionId: Id): Subject {
  return { kind: 'session-summary', id: sessionId };
}

/** What a session came to: for the two, and for whoever the mentee lets read it. */
@Injectable()
export class Summaries {
  constructor(
    private readonly access: SessionAccess,
    private readonly sessions: SessionRepository,
    private readonly queries: SessionQueries,
    private readonly stages: StageReading,
    private readonly releases: Releases,
    private readonly ledger: AccessLedger,
    private readonly people: MemberDirectory,
  ) {}

  async read(actor: Actor, sessionId: Id): Promise<SessionSummaryView> {
    const released = await this.releases.isReleasedTo(summaryOf(sessionId), actor.memberId);
    const { session, pair, grounds } = await this.access.meet(actor, sessionId, released ? [actor.memberId] : []);
    if (!canReadSummary(grounds, pair)) throw notFound('session');
    const loggedAt = requireLogged(session);
    await this.ledger.record(actor, isOfPair(grounds) ? 'mentor' : 'released', { ...summaryOf(sessionId), ownerId: pair.menteeId });
    const contents = (await this.stages.contentsOf([sessionId]))(sessionId);
    const named = await this.queries.namesOf([pair.menteeId, pair.mentorId]);
    const person = (id: Id) => ({ id, name: named.get(id) ?? 'Nobody any more' });
    const [mentee, mentor] = [person(pair.menteeId), person(pair.mentorId)];
    return {
      sessionId,
      mentee,
      mentor,
      number: sessionNumbers(await this.sessions.ofPairs([pair.id])).get(sessionId) ?? null,
      startsAt: session.startsAt.toISOString(),
      timeZone: session.timeZone,
      ...summaryWords(contents),
      actions: contents.WILL.actions.map(({ words, owner, dueOn }) => ({ words, owner: owner === 'MENTEE' ? mentee : mentor, dueOn })),
      loggedAt: loggedAt.toISOString(),
    };
  }

  async listReaders(actor: Actor, sessionId: Id): Promise<{ items: ItemReader[] }> {
    const { pair } = await this.toOwn(actor, sessionId);
    const lastReads = await this.ledger.lastReadsOf(summaryOf(sessionId));
    const named = await this.queries.namesOf([pair.mentorId]);
    const mentor: ItemReader = { memberId: pair.mentorId, name: named.get(pair.mentorId) ?? 'Nobody any more', ground: 'mentor', releasedAt: null, lastReadAt: lastReads.get(pair.mentorId) ?? null };
    return { items: [mentor, ...(await this.releases.readersOf(summaryOf(sessionId)))] };
  }

  async release(actor: Actor, sessionId: Id, memberId: Id): Promise<void> {
    const { session, pair } = await this.toOwn(actor, sessionId);
    requireLogged(session);
    if (memberId !== actor.memberId) await this.people.requirePossibleReader(actor, memberId);
    await this.releases.give(actor, { ...summaryOf(sessionId), ownerId: pair.menteeId }, memberId);
  }

  async takeBack(actor: Actor, sessionId: Id, memberId: Id): Promise<void> {
    const { pair } = await this.toOwn(actor, sessionId);
    await this.releases.takeBack(actor, { ...summaryOf(sessionId), ownerId: pair.menteeId }, memberId);
  }

  private async toOwn(actor: Actor, sessionId: Id): Promise<OwnSession> {
    const own = await this.access.toSession(actor, sessionId);
    if (!canReleaseItem(own.grounds)) throw forbidden('The mentee shares the summary of a session, and sees who reads it.');
    return own;
  }
}

function requireLogged({ status, loggedAt }: Session): Date {
  if (loggedAt === null || (status !== 'LOGGED' && status !== 'CONFIRMED')) throw wrongState('not-logged', 'A session has a summary once it is logged.');
  return loggedAt;
}
