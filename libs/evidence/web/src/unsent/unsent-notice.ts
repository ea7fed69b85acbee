import { Component, input } from '@angular/core';
import type { UnsentFields } from '@waymark/evidence/domain';
import { ConflictBanner, Saved } from '@waymark/foundation/ui';
import type { UnsentForm } from './unsent-forms';

const spokenFields: Record<keyof UnsentFields, string> = {
  reason: 'The reason',
  note: 'The note',
  ordinal: 'The level',
  requirementId: 'The requirement',
  from: 'The first day',
  to: 'The last day',
  levels: 'The levels',
  horizon: 'The time',
  name: 'The name',
  email: 'The address',
  message: 'The message',
  title: 'The title',
  link: 'The link',
};

/** Whether what is typed into a form is safe; and both versions of it, where it was typed in two places. */
@Component({
  selector: 'wm-unsent-notice',
  imports: [ConflictBanner, Saved],
  template: `
    @for (conflict of form().conflicts(); track conflict.field) {
      <wm-conflict-banner [what]="nameOf(conflict.field)" [here]="spoken(conflict.mine, conflict.field)" [stored]="spoken(conflict.theirs, conflict.field)" (keepHere)="form().keepMine(conflict.field)" (takeStored)="form().takeTheirs(conflict.field)" />
    }
    @if (form().progress(); as state) {
      <wm-saved [state]="state" (again)="form().tryAgain()" />
    }
  `,
  styles: ':host { display: grid; gap: var(--wm-3); margin-top: var(--wm-3); min-height: 1.5rem; }',
})
export class UnsentNotice<Fields extends UnsentFields & Record<keyof Fields, string>> {
  readonly form = input.required<UnsentForm<Fields>>();
  /** How the value of a field reads, where it is not what the person typed. */
  readonly words = input<(value: string, field: string) => string>((value) => value);

  protected nameOf(field: string): string {
    return spokenFields[field as keyof UnsentFields];
  }

  protected spoken(value: string | undefined, field: string): string {
    return value === undefined || value === '' ? 'Nothing' : this.words()(value, field);
  }
}
