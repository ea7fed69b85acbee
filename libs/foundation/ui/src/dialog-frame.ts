import { Component, inject, input } from '@angular/core';
import { OPEN_DIALOG } from './dialog-opened';

/** The card of a dialog under its heading. Its buttons stand in a `div` with the class `dialog-actions`. */
@Component({
  selector: 'wm-dialog',
  template: `
    <h2 [id]="dialog.headingId" tabindex="-1">{{ heading() }}</h2>
    <ng-content />
  `,
  styles: ':host { display: block; max-height: calc(100vh - 2rem); overflow-y: auto; }',
  host: { class: 'dialog' },
})
export class DialogFrame {
  readonly heading = input.required<string>();
  protected readonly dialog = inject(OPEN_DIALOG);
}
