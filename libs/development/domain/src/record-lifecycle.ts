import type { Lifecycle } from '@waymark/foundation/kernel';
import * as z from 'zod';

export const recordStatus = z.enum(['PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED']);
export type RecordStatus = z.infer<typeof recordStatus>;
export type RecordStep = 'change' | 'start' | 'complete' | 'cancel' | 'reopen';

/**
 * The life of a development record (DESIGN.md section 4). What is done may be completed without having been started,
 * because people log what they did afterwards; that it is completed can be taken back, that it was cancelled cannot.
 * A completed record is still changed: a reflection is often written days later.
 */
export const recordLifecycle: Lifecycle<RecordStatus, RecordStep> = {
  thing: 'development record',
  transitions: {
    PLANNED: { change: 'PLANNED', start: 'IN_PROGRESS', complete: 'COMPLETED', cancel: 'CANCELLED' },
    IN_PROGRESS: { change: 'IN_PROGRESS', complete: 'COMPLETED', cancel: 'CANCELLED' },
    COMPLETED: { change: 'COMPLETED', reopen: 'IN_PROGRESS' },
    CANCELLED: {},
  },
};
