import { Injectable, Injector, effect, inject, untracked, type DestroyRef } from '@angular/core';
import { Autosave, type AutosaveOptions } from './autosave';
import { Connection } from './connection';
import { TypedWords } from './typed-words';

/** Begins to save things while they are typed, and tries again whenever the connection is back. */
@Injectable({ providedIn: 'root' })
export class Autosaves {
  private readonly connection = inject(Connection);
  private readonly typedWords = inject(TypedWords);
  private readonly injector = inject(Injector);
  private readonly live = new Set<{ flush: () => Promise<boolean> }>();

  /** Sends everything that waits on this page. Gives whether the server has all of it. */
  async flushAll(): Promise<boolean> {
    const done = await Promise.all([...this.live].map((each) => each.flush()));
    return done.every(Boolean);
  }

  /** For as long as what `life` belongs to. */
  begin<Fields extends object, Stored extends { version: number }>(options: AutosaveOptions<Fields, Stored>, life: DestroyRef): Autosave<Fields, Stored> {
    const autosave = new Autosave(options, { typedWords: this.typedWords, now: () => new Date() });
    const watching = effect(
      () => {
        if (this.connection.online()) untracked(() => autosave.reconnect());
      },
      { injector: this.injector, manualCleanup: true },
    );
    this.live.add(autosave);
    const goodbye = () => void autosave.flush();
    addEventListener('pagehide', goodbye);
    life.onDestroy(() => {
      watching.destroy();
      removeEventListener('pagehide', goodbye);
      autosave.end();
      this.live.delete(autosave);
    });
    return autosave;
  }
}
