import { Injectable, InjectionToken, Injector, inject, type Type } from '@angular/core';

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

/** Opens components as dialogs. Their code, and that of dialogs at all, loads with the first one. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly injector = inject(Injector);

  /**
   * Shows a component as a dialog, and gives what it closed with, or undefined where the person went back. A press
   * outside does nothing, so that nobody loses what they typed; Escape closes. The focus returns to where it was.
   */
  async open<Result>(load: () => Promise<Type<unknown>>, data?: unknown): Promise<Result | undefined> {
    const [component, { openDialog }] = await Promise.all([load(), import('./open-dialog')]);
    return openDialog<Result>(this.injector, component, data);
  }
}
