import { Component, inject, input, output, signal } from '@angular/core';
import { AttemptKey, wordsFor } from '@waymark/foundation/browser';
import { Button, Toasts } from '@waymark/foundation/ui';
import { SnapshotClient, type Keepable } from './snapshot-client';

/** Keeps how somebody stands now, and says that it did: `<wm-keep-snapshot [what]="{ memberId }" words="Keep this" done="…" />`. */
@Component({
  selector: 'wm-keep-snapshot',
  imports: [Button],
  template: `
    <button wm-button="secondary" size="sm" type="button" [busy]="busy() && 'Keeping it'" (click)="keep()">{{ words() }}</button>
    @if (failure(); as said) {
      <p class="error-msg mt-2" role="alert">{{ said }}</p>
    }
  `,
  styles: ':host { display: block; } @media print { :host { display: none; } }',
})
export class KeepSnapshot {
  readonly what = input.required<Keepable>();
  /** What the button says. */
  readonly words = input.required<string>();
  /** What is said once it is kept. */
  readonly done = input.required<string>();
  readonly kept = output();
  private readonly client = inject(SnapshotClient);
  private readonly toasts = inject(Toasts);
  private attempt = new AttemptKey();
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);

  protected async keep(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const what = this.what();
      await this.client.take(what, this.attempt.for(what));
      // Whoever keeps it once more means a later instant.
      this.attempt = new AttemptKey();
      this.toasts.say(this.done());
      this.kept.emit();
    } catch (failure) {
      const { title, detail } = wordsFor(failure);
      this.failure.set(`${title}. ${detail}`);
    } finally {
      this.busy.set(false);
    }
  }
}
