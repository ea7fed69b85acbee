import { Readable } from 'node:stream';
import type { Id, Page, QueryOf } from '@waymark/foundation/kernel';
import { configToken, type Attachment, type Config } from '@waymark/foundation/server';
import { calendarEntry, calendarFile, type sessionsApi, type SessionView } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { PairAccess } from '../access/pair-access';
import { SessionAccess } from './session-access';
import { SessionRepository } from './session.repository';
import { SessionViews } from './session-views';
import { SessionQueries } from './sessions.queries';

/** Looking at one's own sessions. */
@Injectable()
export class SessionReading {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly queries: SessionQueries,
    private readonly views: SessionViews,
    private readonly access: SessionAccess,
    private readonly pairs: PairAccess,
    private readonly calendar: OrganisationCalendar,
    @Inject(configToken) private readonly config: Config,
  ) {}

  async list(actor: Actor, query: QueryOf<typeof sessionsApi.listSessions>): Promise<Page<SessionView>> {
    if (query.relationshipId !== undefined) await this.pairs.toOwnPair(actor, query.relationshipId);
    const { items, nextCursor } = await this.queries.ofMember(actor.memberId, query, this.calendar.now());
    return { items: await this.views.ofAll(actor, await this.sessions.findAll(items)), nextCursor };
  }

  async read(actor: Actor, sessionId: Id): Promise<SessionView> {
    const { session } = await this.access.toSession(actor, sessionId);
    return this.views.of(actor, session);
  }

  /** A file for calendars, which other people may see: nothing of what the session is about. */
  async calendarFile(actor: Actor, sessionId: Id): Promise<Attachment> {
    const { session } = await this.access.toSession(actor, sessionId);
    const { mentor, mentee, part, calendar } = await this.views.of(actor, session);
    const { status, startsAt, endsAt, place, changedAt } = session;
    const withName = part === 'MENTOR' ? mentee.name : mentor.name;
    const url = `${this.config.publicUrl}/sessions/${sessionId}`;
    const file = calendarFile(calendarEntry({ calendar, status, startsAt, endsAt, place, withName, url }), changedAt);
    return { name: 'mentoring-session.ics', type: 'text/calendar; charset=utf-8', content: Readable.from([file]) };
  }
}
