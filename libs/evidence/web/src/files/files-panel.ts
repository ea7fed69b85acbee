import { Component, DestroyRef, ElementRef, Injector, afterNextRender, computed, effect, inject, input, output, resource, signal, viewChild } from '@angular/core';
import type { EvidenceFileView } from '@waymark/evidence/domain';
import { Connection, wordsFor, type Words } from '@waymark/foundation/browser';
import { fileExtensions } from '@waymark/foundation/kernel';
import { Banner, Button, FileDrop, Icon, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { FileRow } from './file-row';
import { FileUploads, type Upload } from './file-uploads';
import { progressWords, sizeWords } from './file-words';
import { FilesClient } from './files-client';
import { worthTrying } from './worth-trying';

/** How often, in milliseconds, files that are being checked are asked after. */
const checkingPause = 10_000;

/** The files of evidence as its owner adds, watches and removes them. */
@Component({
  selector: 'wm-files-panel',
  imports: [Banner, Button, FileDrop, FileRow, Icon, LoadFailure, Skeleton],
  templateUrl: './files-panel.html',
  styles: `
    :host { display: block; }
    .up { display: grid; grid-template-columns: 1fr auto; gap: .25rem .5rem; align-items: center; font-size: var(--wm-text-xs); color: var(--wm-ink-2); }
    .acts { display: inline-flex; gap: .25rem; }
    .error-msg { margin: 0; }
  `,
})
export class FilesPanel {
  readonly evidenceId = input.required<string>();
  /** The files are not what they were. */
  readonly changed = output();
  private readonly client = inject(FilesClient);
  private readonly connection = inject(Connection);
  private readonly injector = inject(Injector);
  private readonly drop = viewChild<unknown, ElementRef<HTMLElement>>('drop', { read: ElementRef });
  protected readonly files = resource({
    params: () => this.evidenceId(),
    loader: ({ params, abortSignal }) => this.client.list(params, abortSignal),
  });
  protected readonly items = computed(() => (this.files.hasValue() ? this.files.value().items : []));
  protected readonly limits = computed(() => (this.files.hasValue() ? this.files.value().limits : null));
  protected readonly isFull = computed(() => this.items().length >= (this.limits()?.files ?? Infinity));
  protected readonly dropWords = computed(() => `Drop a file here, up to ${sizeWords(this.limits()?.bytes ?? 0)}`);
  protected readonly accept = fileExtensions;
  private readonly removing = new Set<string>();
  protected readonly trouble = signal<Words | null>(null);
  /** For a live region. */
  protected readonly said = signal('');
  protected readonly uploads = new FileUploads({
    send: (file, sending) => this.client.add(this.evidenceId(), file, sending),
    largest: () => this.limits()?.bytes ?? Infinity,
    arrived: (file) => this.arrived(file),
    untilWorthTrying: (attempt, signal) => worthTrying(this.connection, attempt, signal, this.injector),
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.items().some(({ status }) => status === 'CHECKING')) return;
      const timer = setTimeout(() => this.files.reload(), checkingPause);
      onCleanup(() => clearTimeout(timer));
    });
    const stay = (event: BeforeUnloadEvent) => this.uploads.underWay() && event.preventDefault();
    addEventListener('beforeunload', stay);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('beforeunload', stay);
      this.uploads.cancelAll();
    });
  }

  protected percent({ sent, file }: { sent: number; file: File }): number {
    return Math.floor((100 * sent) / Math.max(1, file.size));
  }

  protected progress({ sent, file }: { sent: number; file: File }): string {
    return sent >= file.size ? 'All sent, being looked at' : `${this.percent({ sent, file })}%, ${progressWords(sent, file.size)}`;
  }

  protected cancel({ id, file }: Upload): void {
    this.uploads.cancel(id);
    this.said.set(`${file.name} is not added`);
    this.focusDrop();
  }

  protected async remove({ id, name }: EvidenceFileView): Promise<void> {
    if (this.removing.has(id)) return;
    this.removing.add(id);
    this.trouble.set(null);
    try {
      await this.client.remove(this.evidenceId(), id);
      this.files.update((files) => files && { ...files, items: files.items.filter((each) => each.id !== id) });
      this.said.set(`${name} was removed`);
      this.changed.emit();
      this.focusDrop();
    } catch (failure) {
      this.trouble.set(wordsFor(failure));
    } finally {
      this.removing.delete(id);
    }
  }

  private arrived(file: EvidenceFileView): void {
    this.files.update((files) => files && { ...files, items: [...files.items.filter(({ id }) => id !== file.id), file] });
    this.said.set(`${file.name} was added`);
    this.changed.emit();
  }

  private focusDrop(): void {
    afterNextRender(() => this.drop()?.nativeElement.querySelector('button')?.focus(), { injector: this.injector });
  }
}
