import type { Lifecycle } from '@waymark/foundation/kernel';
import type { WaiverAction, WaiverStatus } from './waiver';

/** A manager asks, the owner of a programme grants or refuses; what was granted ends on a day. What was asked for somebody who was erased lapses. */
export const waiverLifecycle: Lifecycle<WaiverStatus, WaiverAction> = {
  thing: 'waiver',
  transitions: {
    ASKED: { grant: 'GRANTED', refuse: 'REFUSED', lapse: 'REFUSED' },
    GRANTED: { end: 'ENDED' },
    REFUSED: {},
    ENDED: {},
  },
};
