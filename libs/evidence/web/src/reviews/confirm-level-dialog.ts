import { Component, inject, signal } from '@angular/core';
import type { NamedLevel } from '@waymark/evidence/domain';
import { Button, DialogFrame, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { levelWords } from '../level-words';

/** What is about to be confirmed, for whom. */
export interface ConfirmLevel {
  level: NamedLevel;
  title: string;
  name: string;
  needsTwo: boolean;
}

/** Asks once more before a level is confirmed. Closes with the day until which it counts, null where it has none. */
@Component({
  selector: 'wm-confirm-level-dialog',
  imports: [Button, DialogFrame, Field, FieldControl],
  template: `
    <wm-dialog [heading]="'Confirm ' + words + ' in ' + dialog.data.title + ' for ' + dialog.data.name + '?'">
      <p>{{ dialog.data.needsTwo ? 'Another assessor judges this too. Neither of you sees what the other says before both have spoken.' : dialog.data.name + ' holds the level from now on, and reads your reason.' }} Your review does not change after this.</p>
      <wm-field class="mt-4" name="valid-until" label="Counts until" hint="Leave this empty where the level does not expire.">
        <input wmInput class="w-6" type="date" [value]="until()" (input)="until.set(box.value)" #box />
      </wm-field>
      <div class="dialog-actions">
        <button wm-button="primary" type="button" (click)="dialog.close({ validUntil: until() === '' ? null : until() })">Confirm {{ words }}</button>
        <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
      </div>
    </wm-dialog>
  `,
})
export class ConfirmLevelDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<ConfirmLevel, { validUntil: string | null }>;
  protected readonly until = signal('');
  protected readonly words = levelWords(this.dialog.data.level);
}
