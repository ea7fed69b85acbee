import { Component, inject } from '@angular/core';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { MemberView } from '@waymark/organisations/domain';
import { namesInWords } from './member-words';
import { MoveTeamForm } from './move-team-form';

/** Takes people out of one team and puts them into another. */
@Component({
  selector: 'wm-move-team-dialog',
  imports: [DialogFrame, MoveTeamForm],
  template: `
    <wm-dialog [heading]="heading">
      <wm-move-team-form class="mt-4" [members]="dialog.data" (moved)="dialog.close(true)" (givenUp)="dialog.close()" />
    </wm-dialog>
  `,
  styles: 'wm-move-team-form { display: block; }',
})
export class MoveTeamDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<readonly MemberView[], true>;
  protected readonly heading = `Move ${namesInWords(this.dialog.data)} to a team`;
}
