import { Component, inject } from '@angular/core';
import type { AssessorGrantView } from '@waymark/evidence/domain';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { GrantForm } from './grant-form';

/** Gives the right to judge. Closes with the grant. */
@Component({
  selector: 'wm-grant-dialog',
  imports: [DialogFrame, GrantForm],
  template: `
    <wm-dialog heading="Let somebody judge claims">
      <wm-grant-form class="mt-4" [programmeId]="dialog.data" (given)="dialog.close($event)" (givenUp)="dialog.close()" />
    </wm-dialog>
  `,
})
export class GrantDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<string, AssessorGrantView>;
}
