import { Component, inject, signal } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { releaseBody } from '@waymark/organisations/domain';
import * as z from 'zod';
import type { ChosenPerson } from '../people/person-picker';
import { ReaderPicker } from './reader-picker';

/** What the dialog is opened with: the item in words, and who can read it already. */
export interface Releasing {
  what: string;
  readerIds: readonly string[];
}

/** As the contract has it, with a sentence for nobody chosen yet. */
const release = releaseBody.extend({ readerId: z.string().min(1, 'Choose who may read it') });

/** Chooses to whom an item is released. Whoever opened it carries that out. */
@Component({
  selector: 'wm-release-dialog',
  imports: [Button, DialogFrame, ErrorSummary, ReaderPicker],
  template: `
    <wm-dialog [heading]="'Release ' + dialog.data.what">
      <p class="mt-2">The person you choose can read it until you take that back. You see here when they read it.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); choose()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-reader-picker name="readerId" [without]="dialog.data.readerIds" [error]="submission.errorOf('readerId')" [(chosen)]="reader" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit">Release</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class ReleaseDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<Releasing, ChosenPerson>;
  protected readonly reader = signal<ChosenPerson | null>(null);
  protected readonly submission = new Submission(release);

  protected async choose(): Promise<void> {
    const reader = this.reader();
    const done = await this.submission.run({ readerId: reader?.id ?? '' }, () => Promise.resolve());
    if (done && reader !== null) this.dialog.close(reader);
  }
}
