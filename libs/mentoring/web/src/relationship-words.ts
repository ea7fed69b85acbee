import type { IconName, TagKind } from '@waymark/foundation/ui';
import type { Concern, DeclineReason, EndReason, HealthConcern, RelationshipStatus } from '@waymark/mentoring/domain';
import { counted } from '@waymark/role-profiles/web';

/** How a state looks: a word, an icon and a kind, never a colour alone. */
export interface Look {
  readonly words: string;
  readonly kind: TagKind;
  readonly icon: IconName;
}

/** A state, as it is shown everywhere. */
export const statusLooks: Readonly<Record<RelationshipStatus, Look>> = {
  REQUESTED: { words: 'Requested', kind: 'dashed', icon: 'send' },
  ACCEPTED: { words: 'Accepted', kind: 'info', icon: 'handshake' },
  ACTIVE: { words: 'Active', kind: 'ok', icon: 'circle-check' },
  PAUSED: { words: 'Paused', kind: 'neutral', icon: 'circle-pause' },
  CLOSING: { words: 'Closing', kind: 'info', icon: 'flag' },
  COMPLETED: { words: 'Completed', kind: 'ok', icon: 'check-check' },
  DECLINED: { words: 'Declined', kind: 'outline', icon: 'corner-up-left' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'struck', icon: 'undo-2' },
  EXPIRED: { words: 'Expired', kind: 'outline', icon: 'clock-alert' },
  ENDED_EARLY: { words: 'Ended early', kind: 'neutral', icon: 'flag' },
};

/** What is not well with a pair, in a few words. */
export const concernLooks: Readonly<Record<HealthConcern, Look>> = {
  NO_FIRST_MEETING: { words: 'No first meeting', kind: 'warn', icon: 'calendar-x' },
  NO_MEETING: { words: 'No session for 30 days', kind: 'bad', icon: 'clock-alert' },
  SLOWER_THAN_AGREED: { words: 'Slower than agreed', kind: 'outline', icon: 'calendar-clock' },
  PAUSED_WITHOUT_END: { words: 'Paused, no end date', kind: 'neutral', icon: 'circle-pause' },
  NOT_SIGNED: { words: 'Agreement not signed', kind: 'outline', icon: 'pencil-line' },
  ACTIONS_AGEING: { words: 'Actions overdue', kind: 'outline', icon: 'hourglass' },
};

/** A concern as a sentence to the two of the pair. */
export function concernSentence({ kind, days }: Concern): string {
  const since = counted(days, 'day');
  switch (kind) {
    case 'NO_FIRST_MEETING':
      return `You have been a pair for ${since} and have not met yet.`;
    case 'NO_MEETING':
      return `You have not met for ${since}.`;
    case 'SLOWER_THAN_AGREED':
      return `You last met ${since} ago, which is longer than you agreed.`;
    case 'PAUSED_WITHOUT_END':
      return `You have paused for ${since}, without a day to go on.`;
    case 'NOT_SIGNED':
      return `The agreement has waited to be signed for ${since}.`;
    case 'ACTIONS_AGEING':
      return `An action has been overdue for ${since}.`;
  }
}

export const declineReasonWords: Readonly<Record<DeclineReason, string>> = {
  NO_TIME: 'I do not have the time',
  NOT_MY_FIELD: 'It is not my field',
  TOO_CLOSE: 'We work too closely together',
  SOMEBODY_ELSE_FITS: 'Somebody else fits better',
  NOT_NOW: 'Not now, perhaps later',
  OTHER: 'Another reason',
};

/** The same, said of somebody else. */
export const declinedBecause: Readonly<Record<DeclineReason, string>> = {
  NO_TIME: 'They do not have the time.',
  NOT_MY_FIELD: 'It is not their field.',
  TOO_CLOSE: 'You work too closely together.',
  SOMEBODY_ELSE_FITS: 'They think that somebody else fits better.',
  NOT_NOW: 'Not now, perhaps later.',
  OTHER: 'For another reason.',
};

export const endReasonWords: Readonly<Record<EndReason, string>> = {
  GOAL_REACHED_EARLY: 'The goal was reached early',
  NO_TIME: 'There is no time for it',
  NOT_A_FIT: 'It is not the right fit',
  ROLE_CHANGED: 'A role has changed',
  LEFT: 'One of the two leaves',
  OTHER: 'Another reason',
};
