import { Component, input } from '@angular/core';
import { Button } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';

/** What the end of a list needs to know of it. */
interface LongList {
  hasMore(): boolean;
  loadingMore(): boolean;
  moreFailure(): unknown;
  showMore(): Promise<unknown>;
}

/** The way to the rest of a list that is read page by page: `<wm-more-of [list]="goals" what="goals" />`. */
@Component({
  selector: 'wm-more-of',
  imports: [Button, LoadFailure],
  template: `
    @if (list().moreFailure(); as problem) {
      <wm-load-failure class="inset" what="The rest of the list" [failure]="problem" (again)="list().showMore()" />
    } @else if (list().hasMore()) {
      <p class="panel-foot"><button wm-button="secondary" size="sm" type="button" [busy]="list().loadingMore() && 'Loading more'" (click)="list().showMore()">Show more<span class="vh"> {{ what() }}</span></button></p>
    }
  `,
  styles: ':host { display: block; } .inset { display: block; margin: var(--wm-3) var(--wm-5); }',
})
export class MoreOf {
  readonly list = input.required<LongList>();
  readonly what = input.required<string>();
}
