import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { LoadFailure, Session, WhoCanRead } from '@waymark/organisations/web';
import { EvidenceClient } from '../evidence/evidence-client';

/** Who can read a piece of evidence, and letting somebody in. */
@Component({
  selector: 'wm-readers-panel',
  imports: [LoadFailure, Panel, Skeleton, WhoCanRead],
  template: `
    @if (readers.error(); as problem) {
      <wm-load-failure what="Who can read this" [failure]="problem" (again)="readers.reload()" />
    } @else if (shown(); as known) {
      <wm-who-can-read what="this evidence" [readers]="known" [timeZone]="timeZone()" canRelease [busyWith]="takingFrom()" (released)="release($event)" (takenBack)="takeBack($event)" />
    } @else {
      <section wm-panel heading="Who can read this"><wm-skeleton label="Loading who can read this" [lines]="3" /></section>
    }
    @if (failure(); as words) {
      <p class="error-msg" role="alert">{{ words.title }}. {{ words.detail }}</p>
    }
  `,
  styles: ':host { display: block; }',
})
export class ReadersPanel {
  readonly evidenceId = input.required<string>();
  /** Changes whenever somebody may have come to read it, such as after a submission. */
  readonly as = input<number>(0);
  private readonly client = inject(EvidenceClient);
  private readonly toasts = inject(Toasts);
  protected readonly timeZone = inject(Session).timeZone;
  protected readonly takingFrom = signal<string | null>(null);
  protected readonly failure = signal<Words | null>(null);
  protected readonly readers = resource({
    params: () => ({ evidenceId: this.evidenceId(), as: this.as() }),
    loader: ({ params: { evidenceId }, abortSignal }) => this.client.readers(evidenceId, abortSignal),
  });
  protected readonly shown = computed(() => (this.readers.hasValue() ? this.readers.value() : null));

  protected async release(person: { id: string; name: string }): Promise<void> {
    await this.attempt(async () => {
      await this.client.release(this.evidenceId(), person.id);
      this.toasts.say(`${person.name} can read this evidence`);
    });
  }

  protected async takeBack({ memberId, name }: { memberId: string; name: string }): Promise<void> {
    this.takingFrom.set(memberId);
    await this.attempt(async () => {
      await this.client.takeReleaseBack(this.evidenceId(), memberId);
      this.toasts.say(`${name} can no longer read this evidence`);
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
