import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import type { ReleasedKind } from '@waymark/mentoring/domain';
import { LoadFailure, Session, WhoCanRead } from '@waymark/organisations/web';
import { ReleasedClient } from './released-client';

const names: Readonly<Record<ReleasedKind, string>> = { goal: 'this goal', action: 'this action', 'session-summary': 'this summary' };

/**
 * Who can read a goal, an action or the summary of a session, why, and when they last did; its owner lets somebody in and
 * takes that back: `<wm-item-readers kind="goal" [id]="goal.id" [canRelease]="goal.may.release" />`.
 */
@Component({
  selector: 'wm-item-readers',
  imports: [LoadFailure, Panel, Skeleton, WhoCanRead],
  template: `
    @if (readers.error(); as problem) {
      <wm-load-failure what="Who can read this" [failure]="problem" (again)="readers.reload()" />
    } @else if (shown(); as known) {
      <wm-who-can-read [what]="what()" [readers]="known" [timeZone]="timeZone()" [canRelease]="canRelease()" [busyWith]="takingFrom()" (released)="release($event)" (takenBack)="takeBack($event)" />
    } @else {
      <section wm-panel heading="Who can read this"><wm-skeleton label="Loading who can read this" [lines]="3" /></section>
    }
    @if (failure(); as words) {
      <p class="error-msg" role="alert">{{ words.title }}. {{ words.detail }}</p>
    }
  `,
  styles: ':host { display: block; }',
})
export class ItemReaders {
  readonly kind = input.required<ReleasedKind>();
  readonly id = input.required<string>();
  readonly canRelease = input(false);
  private readonly client = inject(ReleasedClient);
  private readonly toasts = inject(Toasts);
  protected readonly timeZone = inject(Session).timeZone;
  protected readonly takingFrom = signal<string | null>(null);
  protected readonly failure = signal<Words | null>(null);
  protected readonly what = computed(() => names[this.kind()]);
  protected readonly readers = resource({
    params: () => ({ kind: this.kind(), id: this.id() }),
    loader: ({ params: { kind, id }, abortSignal }) => this.client.readers(kind, id, abortSignal),
  });
  protected readonly shown = computed(() => (this.readers.hasValue() ? this.readers.value() : null));

  protected async release(person: { id: string; name: string }): Promise<void> {
    await this.attempt(async () => {
      await this.client.release(this.kind(), this.id(), person.id);
      this.toasts.say(`${person.name} can read ${this.what()}`);
    });
  }

  protected async takeBack({ memberId, name }: { memberId: string; name: string }): Promise<void> {
    this.takingFrom.set(memberId);
    await this.attempt(async () => {
      await this.client.takeBack(this.kind(), this.id(), memberId);
      this.toasts.say(`${name} can no longer read ${this.what()}`);
    });
    this.takingFrom.set(null);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.failure.set(null);
    try {
      await work();
      this.readers.reload();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    }
  }
}
