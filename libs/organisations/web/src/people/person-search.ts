import { NgTemplateOutlet } from '@angular/common';
import { Component, DestroyRef, Directive, TemplateRef, computed, contentChild, inject, input, signal } from '@angular/core';
import { PagedList } from '@waymark/foundation/browser';
import { Field, FieldControl, Skeleton } from '@waymark/foundation/ui';
import type { MemberStatus, MemberView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { PeopleClient } from './people-client';

/** How long a person has to pause, in milliseconds, before what they typed is looked for. */
const pause = 300;
const mostShown = 6;

interface MatchContext {
  $implicit: MemberView;
}

/** Draws one match of a `wm-person-search`. */
@Directive({ selector: 'ng-template[wmMatch]' })
export class Match {
  readonly template = inject<TemplateRef<MatchContext>>(TemplateRef);

  static ngTemplateContextGuard(_match: Match, _context: unknown): _context is MatchContext {
    return true;
  }
}

/**
 * Finds members by name or address. A template inside draws each match:
 *
 *     <wm-person-search name="member" label="Who"><ng-template wmMatch let-person>…</ng-template></wm-person-search>
 */
@Component({
  selector: 'wm-person-search',
  imports: [Field, FieldControl, LoadFailure, NgTemplateOutlet, Skeleton],
  template: `
    <wm-field [name]="name()" [label]="label()" hint="Type a part of their name or email address." [error]="error()">
      <input wmInput type="search" maxlength="100" autocomplete="off" spellcheck="false" (input)="typed(box.value)" (keydown.enter)="$event.preventDefault()" #box />
    </wm-field>
    <p class="vh" role="status">{{ found() }}</p>
    @if (people.failure(); as failure) {
      <wm-load-failure class="mt-2" what="The list of people" [failure]="failure" (again)="people.again()" />
    } @else if (asked() && !people.loaded()) {
      <wm-skeleton class="mt-3" label="Looking for people" [lines]="3" />
    } @else if (asked()) {
      <div class="mt-2">
        @for (person of matches(); track person.id) {
          <ng-container [ngTemplateOutlet]="drawn().template" [ngTemplateOutletContext]="{ $implicit: person }" />
        } @empty {
          <p class="small muted">Nobody matches.</p>
        }
      </div>
      @if (people.hasMore()) {
        <p class="small muted mt-1">More people match. Type more of the name.</p>
      }
    }
  `,
  styles: ':host { display: block; }',
})
export class PersonSearch {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly error = input<string>();
  /** Only members in one of these states are offered. */
  readonly among = input.required<readonly MemberStatus[]>();
  /** Who is not offered, such as the person it is about. */
  readonly without = input<readonly string[]>([]);
  protected readonly drawn = contentChild.required(Match);
  private readonly client = inject(PeopleClient);
  protected readonly asked = signal(false);
  protected readonly people = new PagedList((query: { search: string; cursor?: string }, aborted) =>
    this.client.list({ ...query, limit: mostShown + this.without().length }, aborted),
  );
  protected readonly matches = computed(() =>
    this.people.items().filter(({ id, status }) => this.among().includes(status) && !this.without().includes(id)),
  );
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
