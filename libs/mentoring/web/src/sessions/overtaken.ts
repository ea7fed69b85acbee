import { Component, input } from '@angular/core';
import type { Words } from '@waymark/foundation/browser';
import { Banner } from '@waymark/foundation/ui';

/** What somebody changed in a session while a dialog about it was open, and how it stands now. */
@Component({
  selector: 'wm-overtaken',
  imports: [Banner],
  template: `
    @if (words(); as news) {
      <wm-banner kind="warn" icon="git-compare-arrows" [heading]="news.title" [detail]="news.detail" />
    }
  `,
  styles: ':host { display: block; } .banner { margin-bottom: var(--wm-5); }',
})
export class Overtaken {
  readonly words = input.required<Words | null>();
}
