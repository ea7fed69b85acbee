import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-names';

/** `at` is the time of day as shown, such as "14:02". */
export type SavedState =
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'offline'; at: string }
  | { kind: 'failed' };

const icons: Record<SavedState['kind'], IconName> = {
  saving: 'loader-circle',
  saved: 'check',
  offline: 'wifi-off',
  failed: 'triangle-alert',
};

/** What is read out: a save no more than once a minute, which the time of day shows; trouble at once, and once. */
export function announcementOf(state: SavedState, before: string): string {
  return state.kind === 'saving' ? before : wordsOf(state);
}

/** Whether what was typed is safe, and since when. */
@Component({
  selector: 'wm-saved',
  imports: [Icon],
  template: `
    <span class="words" aria-hidden="true"><svg [wm-icon]="icon()" [class.spin]="state().kind === 'saving'"></svg>{{ words() }}</span>
    <span class="vh" role="status">{{ announced() }}</span>
    @if (state().kind === 'failed') {
      <button class="link-btn" type="button" (click)="again.emit()">Try again</button>
    }
  `,
  styles: '.words { display: inline-flex; align-items: center; gap: inherit; }',
  host: {
    class: 'saved',
    '[class.busy]': 'state().kind === "saving"',
    '[class.off]': 'state().kind === "offline" || state().kind === "failed"',
  },
})
export class Saved {
  readonly state = input.required<SavedState>();
  /** The person wants to try to save once more. */
  readonly again = output();
  protected readonly icon = computed(() => icons[this.state().kind]);
  protected readonly words = computed(() => wordsOf(this.state()));
  protected readonly announced = linkedSignal<SavedState, string>({
    source: this.state,
    computation: (state, before) => announcementOf(state, before?.value ?? ''),
  });
}

function wordsOf(state: SavedState): string {
  switch (state.kind) {
    case 'saving':
      return 'Saving';
    case 'saved':
      return `Saved ${state.at}`;
    case 'offline':
      return `Offline. Kept on this device, ${state.at}`;
    case 'failed':
      return 'Not saved.';
  }
}
