import { Component, input } from '@angular/core';
import type { UnsentFields } from '@waymark/evidence/domain';
import { Banner, Button, Saved } from '@waymark/foundation/ui';
import type { UnsentForm } from './unsent-forms';

/** Whether what is typed into a form is safe; and both versions of it, where it was typed in two places. */
@Component({
  selector: 'wm-unsent-notice',
  imports: [Banner, Button, Saved],
  template: `
    @for (conflict of form().conflicts(); track conflict.field) {
      <wm-banner kind="warn" icon="git-compare-arrows" role="alert" heading="You typed this somewhere else while you were writing here" detail="Nothing is lost. Both versions are kept until you choose one.">
        <div class="both mt-2">
          <div><p class="label">Here</p><p class="small break pre">{{ words(conflict.mine) }}</p></div>
          <div><p class="label">Stored</p><p class="small break pre">{{ words(conflict.theirs) }}</p></div>
        </div>
        <div class="row mt-3">
          <button wm-button="primary" size="sm" type="button" (click)="form().keepMine(conflict.field)">Keep what is here</button>
          <button wm-button="secondary" size="sm" type="button" (click)="form().takeTheirs(conflict.field)">Use what is stored</button>
        </div>
      </wm-banner>
    }
    @if (form().progress(); as state) {
      <wm-saved [state]="state" (again)="form().tryAgain()" />
    }
  `,
  styles: `
    :host { display: grid; gap: var(--wm-3); margin-top: var(--wm-3); }
    :host:empty { display: none; }
    .both { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: var(--wm-3); }
    .pre { white-space: pre-line; }
  `,
})
export class UnsentNotice<Fields extends UnsentFields & Record<keyof Fields, string>> {
  readonly form = input.required<UnsentForm<Fields>>();
  /** How the value of a field reads, where it is not what the person typed. */
  readonly words = input<(value: string) => string>((value) => (value === '' ? 'Nothing' : value));
}
