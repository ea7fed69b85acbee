import { Component, DestroyRef, inject, input, linkedSignal, output } from '@angular/core';
import { Field, FieldControl, Icon } from '@waymark/foundation/ui';
import { memberStatus, type MemberStatus } from '@waymark/organisations/domain';
import { statusWords } from './member-words';

/** How long a person has to pause, in milliseconds, before what they typed is looked for. */
const pause = 300;

/** Which people are shown: by words and by status. */
@Component({
  selector: 'wm-people-filter',
  imports: [Field, FieldControl, Icon],
  template: `
    <form role="search" aria-label="People" (submit)="$event.preventDefault(); search(words())">
      <wm-field name="search" label="Name or email address">
        <input wmInput type="search" maxlength="100" autocomplete="off" spellcheck="false" [value]="words()" (input)="typed(box.value)" #box />
      </wm-field>
    </form>
    <div class="chips" role="group" aria-label="Status">
      <button class="chip" type="button" [attr.aria-pressed]="status() === undefined" (click)="statusChosen.emit(undefined)">Everyone</button>
      @for (one of statuses; track one) {
        <button class="chip" type="button" [attr.aria-pressed]="status() === one" (click)="statusChosen.emit(one)">
          <svg [wm-icon]="looks[one].icon"></svg>{{ looks[one].word }}
        </button>
      }
    </div>
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: end; gap: var(--wm-3) var(--wm-5); padding: var(--wm-4) var(--wm-5) var(--wm-5); border-bottom: 1px solid var(--wm-line); }
    form { flex: 1 1 16rem; max-width: 24rem; }
    .chips { display: flex; flex-wrap: wrap; gap: var(--wm-2); min-height: var(--wm-control); align-items: center; }
    @media (max-width: 45rem) { :host { padding: var(--wm-4); } form { max-width: none; flex-basis: 100%; } }
  `,
})
export class PeopleFilter {
  readonly searched = input.required<string>();
  readonly status = input.required<MemberStatus | undefined>();
  readonly searchChosen = output<string>();
  readonly statusChosen = output<MemberStatus | undefined>();
  /** What stands in the field. What comes back from the address after it was asked for here does not overwrite it. */
  protected readonly words = linkedSignal<string, string>({
    source: this.searched,
    computation: (searched, before) => (before !== undefined && searched === this.asked ? before.value : searched),
  });
  protected readonly statuses = memberStatus.options;
  protected readonly looks = statusWords;
  private asked: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected typed(words: string): void {
    this.words.set(words);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(words), pause);
  }

  protected search(words: string): void {
    clearTimeout(this.timer);
    this.asked = words.trim();
    if (this.asked !== this.searched()) this.searchChosen.emit(this.asked);
  }
}
