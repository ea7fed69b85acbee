import { Component, inject } from '@angular/core';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { Enrolled, ProgrammeView } from '@waymark/organisations/domain';
import { EnrolForm } from './enrol-form';

/** Enrols people in a programme. */
@Component({
  selector: 'wm-enrol-dialog',
  imports: [DialogFrame, EnrolForm],
  template: `
    <wm-dialog [heading]="'Enrol people in ' + dialog.data.name">
      <wm-enrol-form class="mt-4" [programmeId]="dialog.data.id" (enrolled)="dialog.close($event)" (givenUp)="dialog.close()" />
    </wm-dialog>
  `,
})
export class EnrolDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<ProgrammeView, Enrolled>;
}
