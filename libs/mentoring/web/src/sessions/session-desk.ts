import { Injectable, inject, signal } from '@angular/core';
import { toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';
import type { SessionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { changeWords } from './change-words';
import { SessionsClient } from './sessions-client';

/** Steps with a session that a page or a panel shows. Whoever takes them provides it for itself. */
@Injectable()
export class SessionDesk {
  private readonly client = inject(SessionsClient);
  private readonly reader = inject(Session);
  private readonly underWay = signal<string | null>(null);
  private readonly trouble = signal<Words | null>(null);
  /** Which step is under way. */
  readonly busy = this.underWay.asReadonly();
  /** Why the last step was refused. */
  readonly failure = this.trouble.asReadonly();

  /**
   * Takes a step with a session as it was read, one at a time. Gives the session as it is then and whether the step was
   * taken; where somebody else was faster, what stands now, and says so. Null: nothing new is known.
   */
  async take(step: string, session: SessionView, take: (session: SessionView) => Promise<SessionView>): Promise<{ session: SessionView; taken: boolean } | null> {
    if (this.underWay() !== null) return null;
    this.underWay.set(step);
    this.trouble.set(null);
    try {
      return { session: await take(session), taken: true };
    } catch (failure) {
      const standing = this.client.stored(toProblemError(failure).current);
      this.trouble.set(standing === undefined ? wordsFor(failure) : changeWords(session, standing, this.reader.timeZone(), new Date()));
      return standing === undefined ? null : { session: standing, taken: false };
    } finally {
      this.underWay.set(null);
    }
  }
}
