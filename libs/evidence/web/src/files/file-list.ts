import { Component, input } from '@angular/core';
import type { EvidenceFileView } from '@waymark/evidence/domain';
import { FileRow } from './file-row';

/** Files to look at, such as those of a version that was submitted. Shows nothing where there are none. */
@Component({
  selector: 'wm-file-list',
  imports: [FileRow],
  template: `
    @if (files().length > 0) {
      <ul class="filelist" [attr.aria-label]="label()">
        @for (file of files(); track file.id) {
          <li wm-file-row [evidenceId]="evidenceId()" [file]="file"></li>
        }
      </ul>
    }
  `,
  styles: ':host { display: block; }',
})
export class FileList {
  readonly evidenceId = input.required<string>();
  readonly files = input.required<readonly EvidenceFileView[]>();
  readonly label = input('Files');
}
