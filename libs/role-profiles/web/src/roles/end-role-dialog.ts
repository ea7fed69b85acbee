import { Component, inject } from '@angular/core';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { RoleAssignmentView } from '@waymark/role-profiles/domain';
import { EndRoleForm } from './end-role-form';
import { kindWords } from './role-words';

/** Ends a role on a day. What was confirmed for the person stays. */
@Component({
  selector: 'wm-end-role-dialog',
  imports: [DialogFrame, EndRoleForm],
  template: `
    <wm-dialog [heading]="'End ' + dialog.data.title + ' as ' + kind + '?'">
      <p class="muted">What is confirmed stays confirmed. The role stays in the history.</p>
      <wm-end-role-form class="mt-4" [role]="dialog.data" (roleEnded)="dialog.close($event)" (givenUp)="dialog.close()" />
    </wm-dialog>
  `,
})
export class EndRoleDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<RoleAssignmentView, RoleAssignmentView>;
  protected readonly kind = kindWords[this.dialog.data.kind].word.toLowerCase();
}
