import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import { sessionsApi, type PulseAnswer, type PulseView } from '@waymark/mentoring/domain';

/** What the two found of a session. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class PulseClient {
  private readonly api = inject(ApiCaller);

  read(sessionId: string, signal?: AbortSignal): Promise<PulseView> {
    return this.api.call(sessionsApi.readPulse, { params: { sessionId }, signal });
  }

  answer(sessionId: string, body: PulseAnswer): Promise<PulseView> {
    return this.api.call(sessionsApi.answerPulse, { params: { sessionId }, body });
  }
}
