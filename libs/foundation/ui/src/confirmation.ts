import { DIALOG_DATA, Dialog, DialogRef } from '@angular/cdk/dialog';
import { Component, Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Button } from './button';
import { elementId } from './element-id';

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

interface AskedQuestion extends Question {
  headingId: string;
  detailId: string;
}

@Component({
  selector: 'wm-confirmation-dialog',
  imports: [Button],
  template: `
    <h2 [id]="question.headingId" tabindex="-1">{{ question.heading }}</h2>
    <p class="muted" [id]="question.detailId">{{ question.detail }}</p>
    <div class="dialog-actions">
      <button [wm-button]="question.kind ?? 'primary'" type="button" (click)="dialog.close(true)">{{ question.confirm }}</button>
      <button wm-button="secondary" type="button" (click)="dialog.close(false)">{{ question.cancel ?? 'Go back' }}</button>
    </div>
  `,
  styles: ':host { display: block; }',
  host: { class: 'dialog' },
})
class ConfirmationDialog {
  protected readonly question = inject<AskedQuestion>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
}

/** Asks before something that cannot simply be undone. */
@Injectable({ providedIn: 'root' })
export class Confirmation {
  private readonly dialogs = inject(Dialog);

  /** Whether the person confirmed. Escape, and a press outside the dialog, mean no. The focus returns to where it was. */
  async ask(question: Question): Promise<boolean> {
    const data = { ...question, headingId: elementId('dialog'), detailId: elementId('dialog-detail') };
    const dialog = this.dialogs.open<boolean, AskedQuestion>(ConfirmationDialog, {
      data,
      role: 'alertdialog',
      ariaModal: true,
      ariaLabelledBy: data.headingId,
      ariaDescribedBy: data.detailId,
      autoFocus: 'first-heading',
      backdropClass: 'scrim',
    });
    return (await firstValueFrom(dialog.closed)) === true;
  }
}
