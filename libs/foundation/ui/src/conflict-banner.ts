import { Component, computed, input, output } from '@angular/core';
import { Banner } from './banner';
import { Button } from './button';

/**
 * The same words were changed in two places at once: by somebody else (`by`), or by the reader in another tab. Both
 * versions stand there until one is chosen, or both are kept where that makes sense (`joins`). `what` is how the field
 * is called; `here` and `stored` are its two versions in words.
 */
@Component({
  selector: 'wm-conflict-banner',
  imports: [Banner, Button],
  template: `
    <wm-banner kind="warn" icon="git-compare-arrows" role="alert" [heading]="heading()" [detail]="'Nothing is lost. Both versions are kept until you choose' + (joins() ? '.' : ' one.')">
      <div class="both mt-2">
        <div><p class="label">{{ by() === null ? 'Here' : 'Yours' }}</p><p class="small break pre">{{ here() }}</p></div>
        <div><p class="label">{{ by() ?? 'Stored' }}</p><p class="small break pre">{{ stored() }}</p></div>
      </div>
      <div class="row mt-3">
        <button wm-button="primary" size="sm" type="button" (click)="keepHere.emit()">{{ by() === null ? 'Keep what is here' : 'Keep mine' }}<span class="vh"> of {{ what() }}</span></button>
        <button wm-button="secondary" size="sm" type="button" (click)="takeStored.emit()">{{ by() === null ? 'Use what is stored' : 'Use ' + by() + '’s' }}<span class="vh"> of {{ what() }}</span></button>
        @if (joins()) {
          <button wm-button="quiet" size="sm" type="button" (click)="keepBoth.emit()">Keep both<span class="vh"> of {{ what() }}</span></button>
        }
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
  /** Who stored the other version, such as "Amara"; null: the reader, somewhere else. */
  readonly by = input<string | null>(null);
  /** When, such as "14:01". */
  readonly at = input<string | null>(null);
  readonly joins = input(false);
  readonly keepHere = output();
  readonly takeStored = output();
  readonly keepBoth = output();
  protected readonly heading = computed(() => {
    const by = this.by();
    if (by === null) return `You changed “${this.what()}” somewhere else while you were writing here`;
    return `${by} changed “${this.what()}”${this.at() === null ? '' : ` at ${this.at() ?? ''}`}, while you were writing`;
  });
}
