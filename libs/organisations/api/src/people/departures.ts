import type { Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';

type Listener = (memberId: Id) => Promise<void>;

/**
 * Tells other domains that somebody was shut out, so that what waits for them can go to others, and that somebody is
 * erased, so that nothing of theirs waits for ever.
 */
@Injectable()
export class Departures {
  private readonly listeners: Listener[] = [];
  private readonly erasureListeners: Listener[] = [];

  /** From now on `listener` is told of everybody who is shut out, in the transaction in which it happens. */
  tell(listener: Listener): void {
    this.listeners.push(listener);
  }

  async announce(memberId: Id): Promise<void> {
    for (const listener of this.listeners) await listener(memberId);
  }

  /** From now on `listener` is told of everybody who is erased, in that transaction and before their words are cleared. */
  tellOfErasures(listener: Listener): void {
    this.erasureListeners.push(listener);
  }

  async announceErasure(memberId: Id): Promise<void> {
    for (const listener of this.erasureListeners) await listener(memberId);
  }
}
