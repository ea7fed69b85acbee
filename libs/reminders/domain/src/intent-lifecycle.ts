import type { Lifecycle } from '@waymark/foundation/kernel';
import * as z from 'zod';

export const intentStatus = z.enum(['PENDING', 'SENT', 'SKIPPED', 'CANCELLED']);
export type IntentStatus = z.infer<typeof intentStatus>;

/**
 * The life of an intent to remind somebody. `send`: it was delivered. `skip`: it was due and nobody wanted it any more.
 * `cancel`: what it is about changed before it was due. `renew`: it is wanted again, as when a finished action is reopened.
 * What was sent is never sent again.
 */
export const intentLifecycle: Lifecycle<IntentStatus, 'move' | 'send' | 'skip' | 'cancel' | 'renew'> = {
  thing: 'reminder',
  transitions: {
    PENDING: { move: 'PENDING', send: 'SENT', skip: 'SKIPPED', cancel: 'CANCELLED' },
    SENT: {},
    SKIPPED: {},
    CANCELLED: { renew: 'PENDING' },
  },
};
