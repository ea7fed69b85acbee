import { Injectable, inject } from '@angular/core';
import { ApiCaller, endpointUrl } from '@waymark/foundation/browser';
import { mentorDirectoryApi, type EvidenceDraft, type MentoringLogView } from '@waymark/mentoring/domain';

/** From a day to a day, both included; absent: without an end. */
export interface LogSpan {
  readonly from?: string;
  readonly to?: string;
}

/** A mentor's own log of hours. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class LogClient {
  private readonly api = inject(ApiCaller);

  read(query: LogSpan, signal?: AbortSignal): Promise<MentoringLogView> {
    return this.api.call(mentorDirectoryApi.readMentoringLog, { query, signal });
  }

  evidenceDraft(query: LogSpan): Promise<EvidenceDraft> {
    return this.api.call(mentorDirectoryApi.draftEvidenceOfLog, { query });
  }

  /** Where the log is saved as a table. */
  file(query: LogSpan): string {
    return endpointUrl(mentorDirectoryApi.saveMentoringLog, undefined, query);
  }
}
