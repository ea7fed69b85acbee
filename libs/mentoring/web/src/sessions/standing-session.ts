import { Injectable, inject, signal } from '@angular/core';
import { ProblemError, toProblemError } from '@waymark/foundation/browser';
import { OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { SessionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { changeWords } from './change-words';
import { SessionsClient } from './sessions-client';

/** What a dialog about a session is opened with; `meet` is told how it stands where somebody else was faster. */
export interface SessionDialogData {
  readonly session: SessionView;
  meet(session: SessionView): void;
}

/** The session that a dialog is about: as it was opened, and as it stands since somebody else was faster. A dialog provides it for itself. */
@Injectable()
export class StandingSession {
  private readonly dialog = inject(OPEN_DIALOG) as OpenDialog<SessionDialogData, SessionView>;
  private readonly client = inject(SessionsClient);
  private readonly reader = inject(Session);
  private readonly state = signal(this.dialog.data.session);
  readonly session = this.state.asReadonly();

  /**
   * Sends a change of the session as it stands. @throws ProblemError; one for a stale change says what somebody changed
   * meanwhile and how the session stands now, and the next press is about that.
   */
  async send(change: (session: SessionView) => Promise<SessionView>): Promise<SessionView> {
    try {
      return await change(this.state());
    } catch (failure) {
      const standing = this.client.stored(toProblemError(failure).current);
      throw standing === undefined ? failure : this.overtaken(standing);
    }
  }

  private overtaken(standing: SessionView): ProblemError {
    const { title, detail } = changeWords(this.state(), standing, this.reader.timeZone(), new Date());
    this.state.set(standing);
    this.dialog.data.meet(standing);
    return new ProblemError({ status: 409, code: 'overtaken', detail: `${title}. ${detail}` });
  }
}
