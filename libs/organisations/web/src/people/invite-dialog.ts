import { Component, inject } from '@angular/core';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { linkLifetimes, type MemberView } from '@waymark/organisations/domain';
import { spokenDuration } from '../spoken-duration';
import { InviteForm } from './invite-form';

/** Invites a person by mail. */
@Component({
  selector: 'wm-invite-dialog',
  imports: [DialogFrame, InviteForm],
  template: `
    <wm-dialog heading="Invite a colleague">
      <p class="muted">Waymark emails them a link. It works once, for {{ lifetime }}, and you can send it again.</p>
      <wm-invite-form class="mt-4" (invited)="dialog.close($event)" (givenUp)="dialog.close()" />
    </wm-dialog>
  `,
  styles: 'wm-invite-form { display: block; }',
})
export class InviteDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<undefined, MemberView>;
  protected readonly lifetime = spokenDuration(linkLifetimes.INVITATION);
}
