import { Injectable, Injector, inject } from '@angular/core';
import type { Question } from './question';

export type { Question };

/** Asks before something that cannot simply be undone. */
@Injectable({ providedIn: 'root' })
export class Confirmation {
  private readonly injector = inject(Injector);
  private loading = false;

  /** Whether the person confirmed. Escape, and a press outside the dialog, mean no, and so does a second press before the question stands there. */
  async ask(question: Question): Promise<boolean> {
    if (this.loading) return false;
    this.loading = true;
    const { openConfirmation } = await import('./confirmation-dialog').finally(() => (this.loading = false));
    return openConfirmation(this.injector, question);
  }
}
