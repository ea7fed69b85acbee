import { advance, forbidden, type Id } from '@waymark/foundation/kernel';
import { canWriteRecord, canWriteSessions, requireBegun, requireLoggable, requireOtherOne, requireUnlogged, sessionLifecycle, stepsToLog, type SessionView } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { ActionsOfSessions } from '../actions/actions-of-sessions';
import { StageReading } from '../records/stage-reading';
import { SessionAccess, type OwnSession } from './session-access';
import { SessionRepository } from './session.repository';
import { SessionViews } from './session-views';

/** From a session that was held to a record that both stand behind. */
@Injectable()
export class SessionLogging {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly views: SessionViews,
    private readonly access: SessionAccess,
    private readonly stages: StageReading,
    private readonly actions: ActionsOfSessions,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async hold(actor: Actor, sessionId: Id, version: number): Promise<SessionView> {
    const own = await this.access.toSession(actor, sessionId);
    if (!canWriteSessions(own.grounds, own.pair)) throw overForWriting();
    const { session } = await this.access.holdVersion(actor, sessionId, version);
    const status = advance(sessionLifecycle, session.status, 'hold');
    requireBegun(session, this.calendar.now());
    return this.save(actor, session, { status });
  }

  /** What is written is the record from now on; its planned actions begin, and the other one is asked to confirm. */
  async log(actor: Actor, sessionId: Id, version: number): Promise<SessionView> {
    const { session, pair } = await this.holdToWrite(actor, sessionId, version);
    requireUnlogged(session.status);
    const status = stepsToLog(session.status).reduce((state, step) => advance(sessionLifecycle, state, step), session.status);
    requireBegun(session, this.calendar.now());
    const contents = (await this.stages.contentsOf([sessionId]))(sessionId);
    requireLoggable(contents);
    await this.actions.keep(actor, { id: sessionId, pair }, { planned: contents.WILL.actions, before: [] });
    return this.save(actor, session, { status, loggedBy: actor.memberId, loggedAt: this.calendar.now() });
  }

  async confirm(actor: Actor, sessionId: Id, version: number): Promise<SessionView> {
    const { session } = await this.holdToWrite(actor, sessionId, version);
    const status = advance(sessionLifecycle, session.status, 'confirm');
    requireOtherOne(session.loggedBy ?? '', actor.memberId);
    return this.save(actor, session, { status, confirmedBy: actor.memberId, confirmedAt: this.calendar.now(), questionedBy: null, questionedAt: null, questionWords: null });
  }

  async question(actor: Actor, sessionId: Id, words: string, version: number): Promise<SessionView> {
    const { session } = await this.holdToWrite(actor, sessionId, version);
    const status = advance(sessionLifecycle, session.status, 'question');
    requireOtherOne(session.loggedBy ?? '', actor.memberId);
    return this.save(actor, session, { status, questionedBy: actor.memberId, questionedAt: this.calendar.now(), questionWords: words });
  }

  private async holdToWrite(actor: Actor, sessionId: Id, version: number): Promise<OwnSession> {
    const own = await this.access.toSession(actor, sessionId);
    if (!canWriteRecord(own.grounds, own.pair)) throw overForWriting();
    return this.access.holdVersion(actor, sessionId, version);
  }

  private async save(actor: Actor, session: OwnSession['session'], changes: Parameters<SessionRepository['save']>[1]): Promise<SessionView> {
    return this.views.of(actor, await this.sessions.save(session, { ...changes, changedAt: this.calendar.now() }));
  }
}

export function overForWriting() {
  return forbidden('You can write in your sessions while you are a mentor and a mentee.');
}
