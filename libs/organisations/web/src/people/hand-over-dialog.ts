import { Component, inject } from '@angular/core';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { HandOverView, MemberView } from '@waymark/organisations/domain';
import { HandOverForm } from './hand-over-form';

/** Gives everybody whom a member manages another manager. */
@Component({
  selector: 'wm-hand-over-dialog',
  imports: [DialogFrame, HandOverForm],
  template: `
    <wm-dialog [heading]="'Hand over the people ' + dialog.data.name + ' manages'">
      <p class="muted">Everybody they manage on that day, and everybody they are to manage later, goes to the new manager. What was before stays in the history.</p>
      <wm-hand-over-form class="mt-4" [member]="dialog.data" (handedOver)="dialog.close($event)" (givenUp)="dialog.close()" />
    </wm-dialog>
  `,
  styles: 'wm-hand-over-form { display: block; }',
})
export class HandOverDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<MemberView, HandOverView>;
}
