import { Component, inject } from '@angular/core';
import { Button, DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { skillAtLevel } from '../team/next-team-step';
import type { SkillColumn, TeamFigures } from '../team/team-figures';
import { CoverPeople } from './cover-people';
import { CoverRisk } from './cover-risk';

/** Whose cover is looked into. */
export interface AskedCover {
  readonly figures: TeamFigures;
  readonly column: SkillColumn;
}

/** What is behind a cell of the row of cover. */
@Component({
  selector: 'wm-cover-dialog',
  imports: [Button, CoverPeople, CoverRisk, DialogFrame],
  template: `
    <wm-dialog [heading]="heading">
      <p class="row tight"><wm-cover-risk [state]="column.cover.state" /><span>{{ column.cover.holders.length }} of {{ people.length }} people at level, {{ column.cover.wanted }} wanted</span></p>
      <wm-cover-people class="mt-3" [people]="people" [column]="column" (followed)="dialog.close()" />
      <div class="dialog-actions"><button wm-button="secondary" type="button" (click)="dialog.close()">Close</button></div>
    </wm-dialog>
  `,
})
export class CoverDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<AskedCover, undefined>;
  protected readonly column = this.dialog.data.column;
  protected readonly people = this.dialog.data.figures.map.people;
  protected readonly heading = `Cover of ${skillAtLevel(this.column)}`;
}
