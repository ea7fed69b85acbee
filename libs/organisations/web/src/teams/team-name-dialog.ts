import { Component, inject } from '@angular/core';
import { DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { TeamView } from '@waymark/organisations/domain';
import { TeamNameForm } from './team-name-form';

/** Asks for the name of a new team, or another name of one that there is. */
@Component({
  selector: 'wm-team-name-dialog',
  imports: [DialogFrame, TeamNameForm],
  template: `
    <wm-dialog [heading]="dialog.data === null ? 'Create a team' : 'Rename ' + dialog.data.name">
      <wm-team-name-form class="mt-4" [team]="dialog.data" (saved)="dialog.close($event)" (givenUp)="dialog.close($event ?? undefined)" />
    </wm-dialog>
  `,
  styles: 'wm-team-name-form { display: block; }',
})
export class TeamNameDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<TeamView | null, TeamView>;
}
