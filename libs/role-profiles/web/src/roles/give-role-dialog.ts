import { Component, inject } from '@angular/core';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { GiveRoleForm, type GivenRole } from './give-role-form';

/** What is known already: the role, or the person. */
export interface GiveRole {
  role?: GivenRole;
  member?: { id: string; name: string };
}

/** Gives a role. Closes with the sentence that says what happened. */
@Component({
  selector: 'wm-give-role-dialog',
  imports: [DialogFrame, GiveRoleForm],
  template: `
    <wm-dialog [heading]="heading">
      @if (dialog.data.role; as role) {
        <p class="muted">Version {{ role.number }}, the one that they are then measured against.</p>
      }
      <wm-give-role-form class="mt-4" [role]="dialog.data.role" [member]="dialog.data.member" (given)="dialog.close($event.words)" (givenUp)="dialog.close()" />
    </wm-dialog>
  `,
})
export class GiveRoleDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<GiveRole, string>;
  protected readonly heading = headingOf(this.dialog.data);
}

function headingOf({ role, member }: GiveRole): string {
  if (role !== undefined) return `Give the role ${role.title}`;
  return member === undefined ? 'Give a role' : `Give ${member.name} a role`;
}
