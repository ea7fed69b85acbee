import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import { relationshipsApi, type MentoringHome } from '@waymark/mentoring/domain';

/** Where somebody's mentoring begins. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class MentoringHomeClient {
  private readonly api = inject(ApiCaller);

  read(signal?: AbortSignal): Promise<MentoringHome> {
    return this.api.call(relationshipsApi.readMentoringHome, { signal });
  }
}
