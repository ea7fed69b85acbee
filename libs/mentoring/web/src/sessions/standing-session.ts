import { Injectable, computed, inject, signal } from '@angular/core';
import { toProblemError, type Words } from '@waymark/foundation/browser';
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
  private readonly news = signal<Words | null>(null);
  readonly session = this.state.asReadonly();
  /** What somebody changed meanwhile; null: nothing. */
  readonly overtaken = computed(() => this.news());

  /** Sends a change of the session as it stands. @throws ProblemError; a stale one leaves what stands now in `session`, so that the next press is about that. */
  async send(change: (session: SessionView) => Promise<SessionView>): Promise<SessionView> {
    try {
      return await change(this.state());
    } catch (failure) {
      this.learn(this.client.stored(toProblemError(failure).current));
      throw failure;
    }
  }

  private learn(standing: SessionView | undefined): void {
    if (standing === undefined) return;
    this.news.set(changeWords(this.state(), standing, this.reader.timeZone(), new Date()));
    this.state.set(standing);
    this.dialog.data.meet(standing);
  }
}
