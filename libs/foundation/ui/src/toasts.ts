import { Injectable, signal } from '@angular/core';

export interface Toast {
  id: number;
  words: string;
  /** Takes back what was done; offered as "Undo". */
  undo?: () => void;
}

/**
 * Short news of something that went well, for 8 seconds (`Toaster` shows them). Never an error, and never the only
 * place where something that matters is said.
 */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private lastId = 0;
  private readonly state = signal<Toast | null>(null);
  /** The one that is shown; a newer one takes its place. */
  readonly current = this.state.asReadonly();

  say(words: string, options: { undo?: () => void } = {}): void {
    this.lastId += 1;
    this.state.set({ id: this.lastId, words, undo: options.undo });
  }

  /** Takes the toast away, unless a newer one has taken its place already. */
  dismiss(id: number): void {
    if (this.state()?.id === id) this.state.set(null);
  }
}
