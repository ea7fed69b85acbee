import { Component, DestroyRef, computed, effect, inject, input, resource, signal, untracked, viewChild, type ElementRef } from '@angular/core';
import type { EvidenceFileView } from '@waymark/evidence/domain';
import { Button, Icon, Skeleton } from '@waymark/foundation/ui';
import { FilesClient } from './files-client';
import { openPdf, type DrawnPage, type OpenPdf } from './pdf-document';

/** The pages of a PDF, one at a time, each with its words for whoever does not see it. */
@Component({
  selector: 'wm-pdf-pages',
  imports: [Button, Icon, Skeleton],
  template: `
    @if (pdf.error() || failed()) {
      <p role="alert">This PDF cannot be shown here: it may be damaged, or protected with a password. Save it to look at it.</p>
    } @else {
      @if (count() > 1) {
        <div class="row" role="group" aria-label="Pages">
          <button wm-button="secondary" size="sm" type="button" [disabled]="page() === 1" (click)="turn(-1)"><svg wm-icon="chevron-right" class="back"></svg>Previous<span class="vh"> page</span></button>
          <span class="num" role="status">Page {{ page() }} of {{ count() }}</span>
          <button wm-button="secondary" size="sm" type="button" [disabled]="page() === count()" (click)="turn(1)">Next<span class="vh"> page</span><svg wm-icon="chevron-right"></svg></button>
        </div>
      }
      <div class="frame" tabindex="0" role="region" [attr.aria-label]="'Page ' + page() + ' of ' + file().name" (keydown)="key($event)">
        <canvas #canvas aria-hidden="true" [class.hidden]="!drawn()"></canvas>
        @if (drawn(); as shown) {
          <p class="vh">{{ shown.words || 'This page has no words that can be read out. Save the file to open it with another program.' }}</p>
        } @else {
          <wm-skeleton label="Loading the page" [lines]="12" />
        }
      </div>
    }
  `,
  styles: `
    :host { display: block; }
    .row { justify-content: center; flex-wrap: nowrap; margin-bottom: var(--wm-2); white-space: nowrap; }
    .back { transform: rotate(180deg); }
    .frame { height: calc(100vh - 20rem); min-height: 12rem; overflow: auto; background: var(--wm-surface-sunken); border: 1px solid var(--wm-line); padding: var(--wm-3); }
    canvas { display: block; max-width: 100%; height: auto; margin-inline: auto; }
    .hidden { display: none; }
  `,
})
export class PdfPages {
  readonly evidenceId = input.required<string>();
  readonly file = input.required<EvidenceFileView>();
  private readonly client = inject(FilesClient);
  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  protected readonly page = signal(1);
  protected readonly drawn = signal<DrawnPage | null>(null);
  protected readonly failed = signal(false);
  protected readonly pdf = resource({
    params: () => ({ evidenceId: this.evidenceId(), fileId: this.file().id }),
    loader: async ({ params, abortSignal }) => openPdf(await this.client.bytes(params.evidenceId, params.fileId, abortSignal)),
  });
  protected readonly count = computed(() => (this.pdf.hasValue() ? this.pdf.value().pages : 0));

  constructor() {
    effect((onCleanup) => {
      const canvas = this.canvas()?.nativeElement;
      const page = this.page();
      if (canvas === undefined || !this.pdf.hasValue()) return;
      const abort = new AbortController();
      onCleanup(() => abort.abort());
      const pdf = this.pdf.value();
      untracked(() => void this.draw(pdf, page, canvas, abort.signal));
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.pdf.hasValue()) this.pdf.value().close();
    });
  }

  protected turn(pages: number): void {
    this.page.update((page) => Math.min(this.count(), Math.max(1, page + pages)));
  }

  protected key(event: KeyboardEvent): void {
    const turns: Record<string, number> = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1 };
    const pages = turns[event.key];
    if (pages === undefined) return;
    event.preventDefault();
    this.turn(pages);
  }

  private async draw(pdf: OpenPdf, page: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void> {
    this.drawn.set(null);
    try {
      const drawn = await pdf.draw(page, canvas, signal);
      if (!signal.aborted) this.drawn.set(drawn);
    } catch {
      if (!signal.aborted) this.failed.set(true); // said where the page would be
    }
  }
}
