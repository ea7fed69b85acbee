import { computed, signal } from '@angular/core';
import type { EvidenceFileView } from '@waymark/evidence/domain';
import { failureWords, isPassing, objectionTo } from './file-words';

/**
 * A file on its way. WAITING: for those before it. SENDING: `sent` of its bytes have gone. RETRYING: the connection was
 * lost, and it is sent again by itself soon. FAILED: with the reason beside it; `again` where trying again may help.
 */
export type Upload = { readonly id: number; readonly file: File } & (
  | { readonly state: 'WAITING' }
  | { readonly state: 'SENDING'; readonly sent: number }
  | { readonly state: 'RETRYING'; readonly error: string }
  | { readonly state: 'FAILED'; readonly error: string; readonly again: boolean }
);
type Progress = Upload extends infer U ? (U extends Upload ? Omit<U, 'id' | 'file'> : never) : never;

/** What sending needs of the page around it. */
export interface Sender {
  send(file: File, sending: { signal: AbortSignal; progress: (sent: number) => void }): Promise<EvidenceFileView>;
  /** The most bytes of one file. */
  largest(): number;
  /** One has arrived. */
  arrived(file: EvidenceFileView): void;
  /** Resolves when trying again makes sense, the `attempt`th time. Rejects when the page is gone. */
  untilWorthTrying(attempt: number, signal: AbortSignal): Promise<void>;
}

/** How often a file is sent again by itself. */
const mostAttempts = 6;

/** The files that are being added to a piece of evidence, one at a time. */
export class FileUploads {
  private readonly uploads = signal<readonly Upload[]>([]);
  readonly list = this.uploads.asReadonly();
  readonly underWay = computed(() => this.uploads().some(({ state }) => state !== 'FAILED'));
  private readonly cancels = new Map<number, AbortController>();
  private last = 0;
  private running = false;

  constructor(private readonly sender: Sender) {}

  add(file: File): void {
    this.last += 1;
    const error = objectionTo(file, this.sender.largest());
    const progress: Progress = error === undefined ? { state: 'WAITING' } : { state: 'FAILED', error, again: false };
    this.uploads.update((uploads) => [...uploads, { id: this.last, file, ...progress }]);
    void this.run();
  }

  /** Gives up a file, wherever it is, and takes it off the list. */
  cancel(id: number): void {
    this.uploads.update((uploads) => uploads.filter((upload) => upload.id !== id));
    this.cancels.get(id)?.abort();
  }

  cancelAll(): void {
    for (const { id } of this.uploads()) this.cancel(id);
  }

  again(id: number): void {
    this.set(id, { state: 'WAITING' });
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let next = this.waiting(); next !== undefined; next = this.waiting()) await this.deliver(next);
    this.running = false;
  }

  private waiting(): Upload | undefined {
    return this.uploads().find(({ state }) => state === 'WAITING');
  }

  private async deliver({ id, file }: Upload): Promise<void> {
    const cancel = new AbortController();
    this.cancels.set(id, cancel);
    try {
      await this.sendUntilThere(id, file, cancel.signal);
    } catch (failure) {
      // Whoever cancelled it has taken it off the list, and wants no word of it.
      if (!cancel.signal.aborted) this.set(id, { state: 'FAILED', error: failureWords(failure), again: isPassing(failure) });
    } finally {
      this.cancels.delete(id);
    }
  }

  private async sendUntilThere(id: number, file: File, signal: AbortSignal): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      this.set(id, { state: 'SENDING', sent: 0 });
      try {
        const added = await this.sender.send(file, { signal, progress: (sent) => this.set(id, { state: 'SENDING', sent: Math.min(sent, file.size) }) });
        this.uploads.update((uploads) => uploads.filter((upload) => upload.id !== id));
        this.sender.arrived(added);
        return;
      } catch (failure) {
        if (signal.aborted || attempt >= mostAttempts || !isPassing(failure)) throw failure;
        this.set(id, { state: 'RETRYING', error: failureWords(failure) });
        await this.sender.untilWorthTrying(attempt, signal);
      }
    }
  }

  private set(id: number, progress: Progress): void {
    this.uploads.update((uploads) => uploads.map((upload) => (upload.id === id ? { id, file: upload.file, ...progress } : upload)));
  }
}
