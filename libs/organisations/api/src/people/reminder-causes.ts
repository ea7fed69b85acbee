import type { Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';

/** Something that people are reminded of. */
export interface ReminderCause {
  readonly kind: 'ACTION' | 'SESSION' | 'PAIR' | 'CLAIM';
  readonly id: Id;
}

type Listener = (cause: ReminderCause) => Promise<void>;

/**
 * Tells whoever reminds people that something they are reminded of began, changed or ended. It is told by what stores the
 * thing, each time and after it was stored, so that no use case can forget it.
 */
@Injectable()
export class ReminderCauses {
  private readonly listeners: Listener[] = [];

  /** From now on `listener` is told of every change, in the transaction in which it happens. */
  tell(listener: Listener): void {
    this.listeners.push(listener);
  }

  async changed(...causes: readonly ReminderCause[]): Promise<void> {
    for (const cause of causes) for (const listener of this.listeners) await listener(cause);
  }
}
