import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { attachment, ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { sessionsApi, type AgendaItem, type SessionView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller, type StreamableFile } from '@nestjs/common';
import { SessionLogging } from './session-logging';
import { SessionPlanning } from './session-planning';
import { SessionReading } from './session-reading';

type SessionPath = ParamsOf<typeof sessionsApi.readSession>;
type PairPath = ParamsOf<typeof sessionsApi.planSession>;

@Controller()
export class SessionsController {
  constructor(
    private readonly reading: SessionReading,
    private readonly planning: SessionPlanning,
    private readonly logging: SessionLogging,
  ) {}

  @Implements(sessionsApi.listSessions)
  list(@Who() actor: Actor, @FromQuery(sessionsApi.listSessions) query: QueryOf<typeof sessionsApi.listSessions>): Promise<Page<SessionView>> {
    return this.reading.list(actor, query);
  }

  @Implements(sessionsApi.readSession)
  read(@Who() actor: Actor, @FromPath(sessionsApi.readSession) { sessionId }: SessionPath): Promise<SessionView> {
    return this.reading.read(actor, sessionId);
  }

  @Implements(sessionsApi.planSession)
  plan(
    @Who() actor: Actor,
    @FromPath(sessionsApi.planSession) { relationshipId }: PairPath,
    @FromBody(sessionsApi.planSession) body: BodyOf<typeof sessionsApi.planSession>,
  ): Promise<SessionView> {
    return this.planning.plan(actor, relationshipId, body);
  }

  @Implements(sessionsApi.recordPastSession)
  recordPast(
    @Who() actor: Actor,
    @FromPath(sessionsApi.recordPastSession) { relationshipId }: PairPath,
    @FromBody(sessionsApi.recordPastSession) body: BodyOf<typeof sessionsApi.recordPastSession>,
  ): Promise<SessionView> {
    return this.planning.recordPast(actor, relationshipId, body);
  }

  @Implements(sessionsApi.suggestAgenda)
  suggestAgenda(@Who() actor: Actor, @FromPath(sessionsApi.suggestAgenda) { relationshipId }: PairPath): Promise<{ items: Omit<AgendaItem, 'id'>[] }> {
    return this.planning.suggestAgenda(actor, relationshipId);
  }

  @Implements(sessionsApi.changeSession)
  change(
    @Who() actor: Actor,
    @FromPath(sessionsApi.changeSession) { sessionId }: SessionPath,
    @FromBody(sessionsApi.changeSession) changes: BodyOf<typeof sessionsApi.changeSession>,
    @ExpectedVersion() version: number,
  ): Promise<SessionView> {
    return this.planning.change(actor, sessionId, changes, version);
  }

  @Implements(sessionsApi.rescheduleSession)
  reschedule(
    @Who() actor: Actor,
    @FromPath(sessionsApi.rescheduleSession) { sessionId }: SessionPath,
    @FromBody(sessionsApi.rescheduleSession) when: BodyOf<typeof sessionsApi.rescheduleSession>,
    @ExpectedVersion() version: number,
  ): Promise<SessionView> {
    return this.planning.reschedule(actor, sessionId, when, version);
  }

  @Implements(sessionsApi.cancelSession)
  cancel(
    @Who() actor: Actor,
    @FromPath(sessionsApi.cancelSession) { sessionId }: SessionPath,
    @FromBody(sessionsApi.cancelSession) body: BodyOf<typeof sessionsApi.cancelSession>,
    @ExpectedVersion() version: number,
  ): Promise<SessionView> {
    return this.planning.cancel(actor, sessionId, body, version);
  }

  @Implements(sessionsApi.markNoShow)
  markNoShow(
    @Who() actor: Actor,
    @FromPath(sessionsApi.markNoShow) { sessionId }: SessionPath,
    @FromBody(sessionsApi.markNoShow) body: BodyOf<typeof sessionsApi.markNoShow>,
    @ExpectedVersion() version: number,
  ): Promise<SessionView> {
    return this.planning.markNoShow(actor, sessionId, body, version);
  }

  @Implements(sessionsApi.holdSession)
  hold(@Who() actor: Actor, @FromPath(sessionsApi.holdSession) { sessionId }: SessionPath, @ExpectedVersion() version: number): Promise<SessionView> {
    return this.logging.hold(actor, sessionId, version);
  }

  @Implements(sessionsApi.logSession)
  log(@Who() actor: Actor, @FromPath(sessionsApi.logSession) { sessionId }: SessionPath, @ExpectedVersion() version: number): Promise<SessionView> {
    return this.logging.log(actor, sessionId, version);
  }

  @Implements(sessionsApi.confirmSession)
  confirm(@Who() actor: Actor, @FromPath(sessionsApi.confirmSession) { sessionId }: SessionPath, @ExpectedVersion() version: number): Promise<SessionView> {
    return this.logging.confirm(actor, sessionId, version);
  }

  @Implements(sessionsApi.questionSession)
  question(
    @Who() actor: Actor,
    @FromPath(sessionsApi.questionSession) { sessionId }: SessionPath,
    @FromBody(sessionsApi.questionSession) { words }: BodyOf<typeof sessionsApi.questionSession>,
    @ExpectedVersion() version: number,
  ): Promise<SessionView> {
    return this.logging.question(actor, sessionId, words, version);
  }

  @Implements(sessionsApi.readCalendarFile)
  async readCalendarFile(@Who() actor: Actor, @FromPath(sessionsApi.readCalendarFile) { sessionId }: SessionPath): Promise<StreamableFile> {
    return attachment(await this.reading.calendarFile(actor, sessionId));
  }
}
