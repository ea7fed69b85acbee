import { Component, inject } from '@angular/core';
import { Button, DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { MemberView } from '@waymark/organisations/domain';
import { ProfileForm } from '../account/profile-form';

/** Changes somebody's details for them. */
@Component({
  selector: 'wm-edit-person-dialog',
  imports: [Button, DialogFrame, ProfileForm],
  template: `
    <wm-dialog [heading]="'Change the details of ' + dialog.data.name">
      <wm-profile-form class="mt-4" [profile]="dialog.data" (saved)="dialog.close($event)">
        <button wayBack wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
      </wm-profile-form>
    </wm-dialog>
  `,
})
export class EditPersonDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<MemberView, MemberView>;
}
