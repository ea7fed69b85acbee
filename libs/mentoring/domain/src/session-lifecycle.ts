import type { Lifecycle } from '@waymark/foundation/kernel';
import * as z from 'zod';

export const sessionStatus = z.enum(['PLANNED', 'HELD', 'LOGGED', 'CONFIRMED', 'CANCELLED', 'NO_SHOW']);
export type SessionStatus = z.infer<typeof sessionStatus>;
export type SessionAction = 'reschedule' | 'cancel' | 'noShow' | 'hold' | 'log' | 'question' | 'confirm' | 'revise';

/**
 * The life of a session (DESIGN.md section 4). A past session that was not planned begins as HELD. `question`: the other
 * one says what is not right before they confirm. `revise`: a logged record gets a revision, and is confirmed again.
 */
export const sessionLifecycle: Lifecycle<SessionStatus, SessionAction> = {
  thing: 'session',
  transitions: {
    PLANNED: { reschedule: 'PLANNED', cancel: 'CANCELLED', noShow: 'NO_SHOW', hold: 'HELD' },
    HELD: { log: 'LOGGED' },
    LOGGED: { question: 'LOGGED', confirm: 'CONFIRMED', revise: 'LOGGED' },
    CONFIRMED: { revise: 'LOGGED' },
    CANCELLED: {},
    NO_SHOW: {},
  },
};

/** Whether the two met. */
export function wasHeld(status: SessionStatus): boolean {
  return status === 'HELD' || status === 'LOGGED' || status === 'CONFIRMED';
}

/** Whether the record is still written by autosave; after that it gets revisions. */
export function isDraft(status: SessionStatus): boolean {
  return status === 'PLANNED' || status === 'HELD';
}
