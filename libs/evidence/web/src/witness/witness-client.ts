import { Injectable, inject } from '@angular/core';
import { evidenceApi, type WitnessQuestion } from '@waymark/evidence/domain';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf } from '@waymark/foundation/kernel';

/** What a witness is asked, by the token of their link. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class WitnessClient {
  private readonly api = inject(ApiCaller);

  read(token: string): Promise<WitnessQuestion> {
    return this.api.call(evidenceApi.readWitnessRequest, { body: { token } });
  }

  answer(body: BodyInputOf<typeof evidenceApi.answerWitnessRequest>): Promise<void> {
    return this.api.call(evidenceApi.answerWitnessRequest, { body });
  }

  decline(token: string): Promise<void> {
    return this.api.call(evidenceApi.declineWitnessRequest, { body: { token } });
  }
}
