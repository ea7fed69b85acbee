import { Component, inject, signal, viewChild, type ElementRef } from '@angular/core';
import { Banner, Button, DialogFrame, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { AccessTokenForm } from './access-token-form';
import type { CreatedAccessToken } from './security-client';

/** Creates an access token and shows it the one time that it can be seen. */
@Component({
  selector: 'wm-access-token-dialog',
  imports: [AccessTokenForm, Banner, Button, DialogFrame, Field, FieldControl],
  template: `
    @if (token(); as created) {
      <wm-dialog heading="Copy your token now">
        <wm-banner kind="warn" class="mt-3" heading="You cannot see it again" detail="Waymark keeps only a mark of it. If you lose it, end it and create another one." />
        <wm-field class="mt-4" [label]="'Token for ' + created.name">
          <div class="copy">
            <input wmInput type="text" readonly spellcheck="false" [value]="created.token" (focus)="secret.select()" #secret />
            <button wm-button="primary" type="button" (click)="copy(created.token)">Copy</button>
          </div>
        </wm-field>
        <p class="small muted mt-2" role="status">{{ copied() }}</p>
        <div class="dialog-actions"><button wm-button="secondary" type="button" (click)="dialog.close(true)">Done, I have it</button></div>
      </wm-dialog>
    } @else {
      <wm-dialog heading="Create an access token">
        <p class="muted">A token lets another program use Waymark in your name, in this organisation.</p>
        <wm-access-token-form class="mt-4" [timeZone]="dialog.data.timeZone" (created)="show($event)" (givenUp)="dialog.close()" />
      </wm-dialog>
    }
  `,
  styles: `
    .copy { display: flex; align-items: end; gap: var(--wm-2); }
    .copy input { font-family: monospace; font-size: var(--wm-text-sm); }
  `,
})
export class AccessTokenDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<{ timeZone: string }, boolean>;
  protected readonly token = signal<CreatedAccessToken | null>(null);
  protected readonly copied = signal('');
  private readonly secret = viewChild<ElementRef<HTMLInputElement>>('secret');

  protected show(created: CreatedAccessToken): void {
    this.token.set(created);
    this.dialog.stayOpen();
    setTimeout(() => this.secret()?.nativeElement.focus());
  }

  protected async copy(token: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(token);
      this.copied.set('Copied. Keep it somewhere safe.');
    } catch {
      // The browser does not let a page copy: the person can, as the field is selected when it has the focus.
      this.secret()?.nativeElement.select();
      this.copied.set('Your browser did not copy it. Select it and copy it yourself.');
    }
  }
}
