import { effect, untracked, type Injector, type WritableSignal } from '@angular/core';
import type { UnsentFields } from '@waymark/evidence/domain';
import type { UnsentForm } from './unsent-forms';

/**
 * Keeps what is typed into the model of a form as an unsent form. What was typed before comes back once it is there; what
 * was typed meanwhile stays on top of it. `blank` is how the model begins. Gives what ends it, once the form is sent.
 */
export function keptWhileTyped<Fields extends UnsentFields & Record<keyof Fields, string>>(model: WritableSignal<Fields>, unsent: UnsentForm<Fields>, blank: Fields, injector: Injector): () => void {
  let isBack = false;
  const comes = effect(
    () => {
      if (!unsent.ready()) return;
      const kept = unsent.typed();
      const mine = isBack ? {} : untracked(() => changesOf(model(), blank));
      isBack = true;
      untracked(() => model.set({ ...kept, ...mine }));
    },
    { injector },
  );
  const goes = effect(
    () => {
      const typed = model();
      if (!isBack || !unsent.ready()) return;
      const changes = changesOf(typed, untracked(unsent.typed));
      if (Object.keys(changes).length > 0) untracked(() => unsent.type(changes));
    },
    { injector },
  );
  return () => {
    comes.destroy();
    goes.destroy();
  };
}

function changesOf<Fields extends Record<keyof Fields, string>>(typed: Fields, before: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries<string>(typed).filter(([name, value]) => value !== before[name as keyof Fields])) as Partial<Fields>;
}
