import { Component, DestroyRef, computed, inject, input, model, signal } from '@angular/core';
import { PagedList } from '@waymark/foundation/browser';
import { Avatar, Field, FieldControl, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '../load-failure';
import { PeopleClient } from '../people/people-client';
import type { ChosenPerson } from '../people/person-picker';

/** How long a person has to pause, in milliseconds, before what they typed is looked for. */
const pause = 300;
const mostShown = 6;

/** Chooses to whom something of one's own is released: somebody whom one sees, or a colleague of a team. */
@Component({
  selector: 'wm-reader-picker',
  imports: [Avatar, Field, FieldControl, LoadFailure, Skeleton],
  template: `
    <wm-field [name]="name()" label="Who may read it" hint="Type a part of their name. You find those you see and the colleagues of your teams." [error]="error()">
      <input wmInput type="search" maxlength="100" autocomplete="off" spellcheck="false" (input)="typed(box.value)" (keydown.enter)="$event.preventDefault()" #box />
    </wm-field>
    @if (people.failure(); as failure) {
      <wm-load-failure class="mt-2" what="The list of people" [failure]="failure" (again)="people.again()" />
    } @else if (asked() && !people.loaded()) {
      <wm-skeleton class="mt-3" label="Looking for people" [lines]="3" />
    } @else if (asked()) {
      <div class="mt-2">
        @for (person of matches(); track person.id) {
          <label class="match">
            <input type="radio" [name]="name() + '-match'" [checked]="person.id === chosen()?.id" (change)="chosen.set({ id: person.id, name: person.name })" />
            <span class="person"><wm-avatar size="sm" [id]="person.id" [name]="person.name" /><span class="break">{{ person.name }}@if (person.jobTitle; as title) {<span class="role">{{ title }}</span>}</span></span>
          </label>
        } @empty {
          <p class="small muted">Nobody matches.</p>
        }
      </div>
      @if (people.hasMore()) {
        <p class="small muted mt-1">More people match. Type more of the name.</p>
      }
    }
    <p class="small mt-2" role="status">
      @if (chosen(); as person) {
        Chosen: <strong>{{ person.name }}</strong>
      } @else {
        <span class="vh">{{ found() }}</span>
      }
    </p>
  `,
  styles: `
    :host { display: block; }
    .match { display: flex; align-items: center; gap: var(--wm-3); padding: var(--wm-2) var(--wm-1); border-top: 1px solid var(--wm-line); cursor: pointer; }
    .match input { margin: 0; flex: none; }
  `,
})
export class ReaderPicker {
  readonly name = input.required<string>();
  readonly error = input<string>();
  /** Who is not offered, because they read it already. */
  readonly without = input<readonly string[]>([]);
  readonly chosen = model<ChosenPerson | null>(null);
  private readonly client = inject(PeopleClient);
  protected readonly asked = signal(false);
  protected readonly people = new PagedList((query: { search: string; cursor?: string }, aborted) =>
    this.client.possibleReaders({ ...query, limit: mostShown + this.without().length }, aborted),
  );
  protected readonly matches = computed(() => this.people.items().filter(({ id }) => !this.without().includes(id)));
  protected readonly found = computed(() => {
    if (!this.asked() || !this.people.loaded() || this.people.loading()) return '';
    const count = this.matches().length;
    return count === 1 ? '1 person matches' : `${count} people match`;
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected typed(words: string): void {
    clearTimeout(this.timer);
    if (words.trim() === '') {
      this.asked.set(false);
      return;
    }
    this.timer = setTimeout(() => {
      this.asked.set(true);
      void this.people.show({ search: words.trim() });
    }, pause);
  }
}
