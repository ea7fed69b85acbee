import { Dialog } from '@angular/cdk/dialog';
import type { Injector, Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { OPEN_DIALOG, type OpenDialog } from './dialog-opened';
import { elementId } from './element-id';

/** Opens the dialog and gives what it closed with. */
export async function openDialog<Result>(injector: Injector, component: Type<unknown>, data: unknown): Promise<Result | undefined> {
  const headingId = elementId('dialog');
  let escapes = true;
  const dialog = injector.get(Dialog).open<Result>(component, {
    ariaModal: true,
    ariaLabelledBy: headingId,
    autoFocus: 'first-tabbable',
    backdropClass: 'scrim',
    disableClose: true,
    providers: (ref) => {
      const opened: OpenDialog<unknown, Result> = { data, headingId, close: (result) => ref.close(result), stayOpen: () => (escapes = false) };
      return [{ provide: OPEN_DIALOG, useValue: opened }];
    },
  });
  dialog.keydownEvents.subscribe((event) => {
    if (event.key === 'Escape' && escapes && !event.defaultPrevented) dialog.close();
  });
  return firstValueFrom(dialog.closed);
}
