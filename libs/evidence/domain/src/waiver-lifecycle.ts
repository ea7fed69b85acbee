import type { Lifecycle } from '@waymark/foundation/kernel';
import type { WaiverAction, WaiverStatus } from './waiver';

/** A manager asks, the owner of a programme grants or refuses; what was granted ends on a day. */
export const waiverLifecycle: Lifecycle<WaiverStatus, WaiverAction> = {
  thing: 'waiver',
  transitions: {
    ASKED: { grant: 'GRANTED', refuse: 'REFUSED' },
    GRANTED: { end: 'ENDED' },
    REFUSED: {},
    ENDED: {},
  },
};
