import { Injectable, inject } from '@angular/core';
import { ApiCaller, endpointUrl } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, QueryInputOf, ResponseOf } from '@waymark/foundation/kernel';
import { session, sessionsApi, type SessionView } from '@waymark/mentoring/domain';

type Known = Pick<SessionView, 'id' | 'version'>;
const at = ({ id, version }: Known) => ({ params: { sessionId: id }, ifMatch: version });

/** When the two of a pair meet and how each session stands. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class SessionsClient {
  private readonly api = inject(ApiCaller);

  list(query: QueryInputOf<typeof sessionsApi.listSessions>, signal?: AbortSignal): Promise<Page<SessionView>> {
    return this.api.call(sessionsApi.listSessions, { query, signal });
  }

  read(sessionId: string, signal?: AbortSignal): Promise<SessionView> {
    return this.api.call(sessionsApi.readSession, { params: { sessionId }, signal });
  }

  /** The same key again is the same session. */
  plan(relationshipId: string, body: BodyInputOf<typeof sessionsApi.planSession>, idempotencyKey: string): Promise<SessionView> {
    return this.api.call(sessionsApi.planSession, { params: { relationshipId }, body, idempotencyKey });
  }

  /** A session that took place and was not planned. The same key again is the same session. */
  recordPast(relationshipId: string, body: BodyInputOf<typeof sessionsApi.recordPastSession>, idempotencyKey: string): Promise<SessionView> {
    return this.api.call(sessionsApi.recordPastSession, { params: { relationshipId }, body, idempotencyKey });
  }

  suggestAgenda(relationshipId: string, signal?: AbortSignal): Promise<ResponseOf<typeof sessionsApi.suggestAgenda>> {
    return this.api.call(sessionsApi.suggestAgenda, { params: { relationshipId }, signal });
  }

  change(of: Known, body: BodyInputOf<typeof sessionsApi.changeSession>): Promise<SessionView> {
    return this.api.call(sessionsApi.changeSession, { ...at(of), body });
  }

  reschedule(of: Known, body: BodyInputOf<typeof sessionsApi.rescheduleSession>): Promise<SessionView> {
    return this.api.call(sessionsApi.rescheduleSession, { ...at(of), body });
  }

  cancel(of: Known, body: BodyInputOf<typeof sessionsApi.cancelSession>): Promise<SessionView> {
    return this.api.call(sessionsApi.cancelSession, { ...at(of), body });
  }

  markNoShow(of: Known, body: BodyInputOf<typeof sessionsApi.markNoShow>): Promise<SessionView> {
    return this.api.call(sessionsApi.markNoShow, { ...at(of), body });
  }

  hold(of: Known): Promise<SessionView> {
    return this.api.call(sessionsApi.holdSession, at(of));
  }

  log(of: Known): Promise<SessionView> {
    return this.api.call(sessionsApi.logSession, at(of));
  }

  confirm(of: Known): Promise<SessionView> {
    return this.api.call(sessionsApi.confirmSession, at(of));
  }

  question(of: Known, body: BodyInputOf<typeof sessionsApi.questionSession>): Promise<SessionView> {
    return this.api.call(sessionsApi.questionSession, { ...at(of), body });
  }

  /** What a stale refusal (412) says is stored now, if it does. */
  readonly stored = (current: unknown): SessionView | undefined => session.safeParse(current).data;

  /** Where a session is saved as a file for calendars. */
  calendarFile(sessionId: string): string {
    return endpointUrl(sessionsApi.readCalendarFile, { sessionId }, undefined);
  }
}
