import { Injectable, Injector, inject } from '@angular/core';
import type { Question } from './question';

export type { Question };

/** Asks before something that cannot simply be undone. */
@Injectable({ providedIn: 'root' })
export class Confirmation {
  private readonly injector = inject(Injector);

  /** Whether the person confirmed. Escape, and a press outside the dialog, mean no. The focus returns to where it was. */
  async ask(question: Question): Promise<boolean> {
    const { openConfirmation } = await import('./confirmation-dialog');
    return openConfirmation(this.injector, question);
  }
}
