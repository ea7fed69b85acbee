import { Injectable, Injector, inject, type Type } from '@angular/core';

/** Opens components as dialogs. Their code, and that of dialogs at all, loads with the first one. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly injector = inject(Injector);
  private loading = false;

  /**
   * Shows a component as a dialog, and gives what it closed with, or undefined where the person went back. A press
   * outside does nothing, so that nobody loses what they typed; Escape closes. The focus returns to where it was. A
   * second press while its code is on the way opens no second dialog.
   */
  async open<Result>(load: () => Promise<Type<unknown>>, data?: unknown): Promise<Result | undefined> {
    if (this.loading) return undefined;
    this.loading = true;
    const loaded = Promise.all([load(), import('./open-dialog')]).finally(() => (this.loading = false));
    const [component, { openDialog }] = await loaded;
    return openDialog<Result>(this.injector, component, data);
  }
}
