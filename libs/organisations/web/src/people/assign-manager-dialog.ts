import { Component, inject } from '@angular/core';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { MemberView } from '@waymark/organisations/domain';
import { AssignManagerForm } from './assign-manager-form';
import { namesInWords } from './member-words';
import type { ChosenPerson } from './person-picker';

/** Says who manages one member, or several, from a day on. */
@Component({
  selector: 'wm-assign-manager-dialog',
  imports: [AssignManagerForm, DialogFrame],
  template: `
    <wm-dialog [heading]="heading">
      <wm-assign-manager-form class="mt-4" [members]="dialog.data" (assigned)="dialog.close($event)" (givenUp)="dialog.close()" />
    </wm-dialog>
  `,
  styles: 'wm-assign-manager-form { display: block; }',
})
export class AssignManagerDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<readonly MemberView[], ChosenPerson>;
  protected readonly heading = `Assign a manager to ${namesInWords(this.dialog.data)}`;
}
