import { Component, inject } from '@angular/core';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { ReportingLineView } from '@waymark/organisations/domain';
import { EndLineForm } from './end-line-form';

/** Ends a reporting line on a day. */
@Component({
  selector: 'wm-end-line-dialog',
  imports: [DialogFrame, EndLineForm],
  template: `
    <wm-dialog [heading]="'End the reporting line to ' + dialog.data.managerName + '?'">
      <p class="muted">From that day {{ dialog.data.managerName }} sees nothing of theirs as a manager. What was before stays in the history.</p>
      <wm-end-line-form class="mt-4" [line]="dialog.data" (lineEnded)="dialog.close($event)" (givenUp)="dialog.close()" />
    </wm-dialog>
  `,
  styles: 'wm-end-line-form { display: block; }',
})
export class EndLineDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<ReportingLineView, ReportingLineView>;
}
