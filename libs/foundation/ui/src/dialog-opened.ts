import { InjectionToken } from '@angular/core';

/** What a component that is shown as a dialog was opened with, and the way to close it. */
export interface OpenDialog<Data, Result> {
  readonly data: Data;
  /** The id of the heading that names the dialog; `wm-dialog` gives it to its own. */
  readonly headingId: string;
  /** Closes the dialog. Without a result nothing was done. */
  close(result?: Result): void;
  /** From now on Escape does not close it, because what it shows cannot be seen again. */
  stayOpen(): void;
}

/** For a component that is shown as a dialog: `inject(OPEN_DIALOG) as OpenDialog<Data, Result>`. */
export const OPEN_DIALOG = new InjectionToken<OpenDialog<unknown, unknown>>('open dialog');
