import { Component, inject } from '@angular/core';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { ProgrammeView } from '@waymark/organisations/domain';
import { CreateProgrammeForm } from './create-programme-form';

/** Begins a programme. */
@Component({
  selector: 'wm-create-programme-dialog',
  imports: [CreateProgrammeForm, DialogFrame],
  template: `
    <wm-dialog heading="Create a programme">
      <wm-create-programme-form class="mt-4" (created)="dialog.close($event)" (givenUp)="dialog.close()" />
    </wm-dialog>
  `,
})
export class CreateProgrammeDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<undefined, ProgrammeView>;
}
