import { Injectable, inject, signal } from '@angular/core';
import { toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';
import type { ActionView } from '@waymark/mentoring/domain';
import { WorkClient } from './work-client';
import { actionLooks, dueWords } from './work-words';

/** Steps with an action that a page or a row shows. Whoever takes them provides it for itself. */
@Injectable()
export class ActionDesk {
  private readonly client = inject(WorkClient);
  private readonly underWay = signal<string | null>(null);
  private readonly trouble = signal<Words | null>(null);
  /** Which step is under way. */
  readonly busy = this.underWay.asReadonly();
  /** Why the last step was refused. */
  readonly failure = this.trouble.asReadonly();

  /**
   * Takes a step with an action as it was read, one at a time. Gives the action as it is then and whether the step was
   * taken; where somebody else was faster, what stands now, and says so. Null: nothing new is known.
   */
  async take(step: string, action: ActionView, take: (action: ActionView) => Promise<ActionView>): Promise<{ action: ActionView; taken: boolean } | null> {
    if (this.underWay() !== null) return null;
    this.underWay.set(step);
    this.trouble.set(null);
    try {
      return { action: await take(action), taken: true };
    } catch (failure) {
      const standing = this.client.storedAction(toProblemError(failure).current);
      this.trouble.set(standing === undefined ? wordsFor(failure) : changedWords(standing));
      return standing === undefined ? null : { action: standing, taken: false };
    } finally {
      this.underWay.set(null);
    }
  }
}

/** What is said where somebody changed an action meanwhile. */
export function changedWords(now: Pick<ActionView, 'status' | 'dueOn' | 'overdueDays'>): Words {
  return { title: 'This action was changed while you were here', detail: `It is ${actionLooks[now.status].words.toLowerCase()} now, ${dueWords(now)}. Nothing of yours was saved. Look at it, then try again.` };
}
