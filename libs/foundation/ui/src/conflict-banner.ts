import { Component, input, output } from '@angular/core';
import { Banner } from './banner';
import { Button } from './button';

/**
 * The same words were changed in two places at once, such as in two tabs: both versions stand there until one is chosen.
 * `what` is how the field is called; `here` and `stored` are its two versions in words.
 */
@Component({
  selector: 'wm-conflict-banner',
  imports: [Banner, Button],
  template: `
    <wm-banner kind="warn" icon="git-compare-arrows" role="alert" [heading]="'You changed “' + what() + '” somewhere else while you were writing here'" detail="Nothing is lost. Both versions are kept until you choose one.">
      <div class="both mt-2">
        <div><p class="label">Here</p><p class="small break pre">{{ here() }}</p></div>
        <div><p class="label">Stored</p><p class="small break pre">{{ stored() }}</p></div>
      </div>
      <div class="row mt-3">
        <button wm-button="primary" size="sm" type="button" (click)="keepHere.emit()">Keep what is here<span class="vh"> of {{ what() }}</span></button>
        <button wm-button="secondary" size="sm" type="button" (click)="takeStored.emit()">Use what is stored<span class="vh"> of {{ what() }}</span></button>
      </div>
    </wm-banner>
  `,
  styles: `
    :host { display: block; }
    .both { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: var(--wm-3) var(--wm-5); }
    .pre { white-space: pre-line; max-height: 12rem; overflow-y: auto; }
  `,
})
export class ConflictBanner {
  readonly what = input.required<string>();
  readonly here = input.required<string>();
  readonly stored = input.required<string>();
  readonly keepHere = output();
  readonly takeStored = output();
}
