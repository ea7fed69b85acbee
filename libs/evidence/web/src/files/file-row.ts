import { Component, computed, inject, input, output } from '@angular/core';
import type { EvidenceFileView } from '@waymark/evidence/domain';
import { Dialogs, Icon } from '@waymark/foundation/ui';
import { captionOf } from './file-words';
import { FilesClient } from './files-client';
import type { Previewed } from './preview-dialog';

/** A file that is there: its name opens it in the page where the page can show it, and saves it where not. */
@Component({
  selector: 'li[wm-file-row]',
  imports: [Icon],
  template: `
    <svg [wm-icon]="file().preview === 'PICTURE' ? 'image' : 'file-text'"></svg>
    <div class="break">
      @if (file().status !== 'AVAILABLE') {
        <span class="strong">{{ file().name }}</span>
      } @else if (file().preview === 'NONE') {
        <a class="strong" [href]="address()" download>{{ file().name }}</a>
      } @else {
        <button class="link-btn strong name" type="button" (click)="open()">{{ file().name }}</button>
      }
      @if (file().status === 'REFUSED') {
        <p class="error-msg"><svg wm-icon="circle-alert"></svg>The virus scanner found something in this file, so nobody can open it. Remove it</p>
      } @else {
        <p class="caption">{{ caption() }}</p>
      }
    </div>
    <span class="acts">
      @if (file().status === 'AVAILABLE' && file().preview !== 'NONE') {
        <a class="icon-btn" [href]="address()" download [attr.aria-label]="'Save ' + file().name"><svg wm-icon="download"></svg></a>
      }
      @if (removable()) {
        <button class="icon-btn" type="button" [attr.aria-label]="'Remove ' + file().name" (click)="removed.emit()"><svg wm-icon="x"></svg></button>
      }
    </span>
  `,
  styles: `
    .acts { display: inline-flex; gap: .25rem; }
    .name { text-align: start; font-weight: var(--wm-medium); }
    .error-msg { margin: 0; }
  `,
})
export class FileRow {
  readonly evidenceId = input.required<string>();
  readonly file = input.required<EvidenceFileView>();
  readonly removable = input(false);
  readonly removed = output();
  private readonly client = inject(FilesClient);
  private readonly dialogs = inject(Dialogs);
  protected readonly address = computed(() => this.client.address(this.evidenceId(), this.file().id));
  protected readonly caption = computed(() => captionOf(this.file()));

  protected open(): void {
    const previewed: Previewed = { evidenceId: this.evidenceId(), file: this.file() };
    void this.dialogs.open(async () => (await import('./preview-dialog')).PreviewDialog, previewed);
  }
}
