import { DIALOG_DATA, Dialog, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, type Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Button } from './button';
import type { Question } from './question';
import { elementId } from './element-id';

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

/** Opens the dialog and gives whether the person confirmed. */
export async function openConfirmation(injector: Injector, question: Question): Promise<boolean> {
  const data = { ...question, headingId: elementId('dialog'), detailId: elementId('dialog-detail') };
  const dialog = injector.get(Dialog).open<boolean, AskedQuestion>(ConfirmationDialog, {
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
