import { Injectable, Injector, inject } from '@angular/core';

export interface Question {
  /** A question that names what will happen: "Sign out of Firefox on Windows?" */
  heading: string;
  /** What it means, and whether it can be undone. */
  detail: string;
  /** Verb and object, as on the button that asked: "Sign out there". */
  confirm: string;
  /** The way back; "Go back" where nothing fits better. */
  cancel?: string;
  /** `danger` where something ends or is lost. */
  kind?: 'primary' | 'danger';
}

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
