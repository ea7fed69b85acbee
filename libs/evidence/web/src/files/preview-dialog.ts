import { Component, computed, inject, signal } from '@angular/core';
import type { EvidenceFileView } from '@waymark/evidence/domain';
import { Button, DialogFrame, Icon, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { captionOf } from './file-words';
import { FilesClient } from './files-client';
import { PdfPages } from './pdf-pages';

/** What the dialog is opened with. */
export interface Previewed {
  readonly evidenceId: string;
  readonly file: EvidenceFileView;
}

/** Shows a picture or the pages of a PDF. The browser draws a picture; our own code draws a PDF, and runs nothing in it. */
@Component({
  selector: 'wm-preview-dialog',
  imports: [Button, DialogFrame, Icon, PdfPages],
  template: `
    <wm-dialog [heading]="file.name">
      <p class="caption">{{ caption }}</p>
      @if (file.preview === 'PDF') {
        <wm-pdf-pages class="shown" [evidenceId]="dialog.data.evidenceId" [file]="file" />
      } @else if (broken()) {
        <p class="shown" role="alert">The picture cannot be shown here. Save it to look at it.</p>
      } @else {
        <p class="vh" role="status">{{ loaded() ? 'The picture is shown' : 'Loading the picture' }}</p>
        <img class="shown" [src]="address()" [alt]="'The picture ' + file.name" (load)="loaded.set(true)" (error)="broken.set(true)" />
      }
      <div class="dialog-actions">
        <button wm-button="primary" type="button" (click)="dialog.close()">Close</button>
        <a wm-button="secondary" [href]="address()" download><svg wm-icon="download"></svg>Save</a>
      </div>
    </wm-dialog>
  `,
  styles: `
    :host { display: block; width: min(56rem, calc(100vw - 2rem)); }
    wm-dialog { width: 100%; max-width: none; }
    .shown { display: block; margin-top: var(--wm-3); }
    img.shown { max-width: 100%; max-height: calc(100vh - 16rem); margin-inline: auto; background: var(--wm-surface-sunken); border: 1px solid var(--wm-line); }
  `,
})
export class PreviewDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<Previewed, undefined>;
  private readonly client = inject(FilesClient);
  protected readonly file = this.dialog.data.file;
  protected readonly caption = captionOf(this.file);
  protected readonly address = computed(() => this.client.address(this.dialog.data.evidenceId, this.file.id));
  protected readonly loaded = signal(false);
  protected readonly broken = signal(false);
}
