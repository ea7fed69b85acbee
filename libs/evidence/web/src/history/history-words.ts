import type { HistoryEvent } from '@waymark/evidence/domain';
import type { IconName } from '@waymark/foundation/ui';
import { levelWords } from '../level-words';

/** How an event of a history looks: its mark, what happened, and how heavy it weighs. */
export interface EventLook {
  icon: IconName;
  mark: '' | 'soft' | 'warn' | 'bad';
  /** What happened, shown bold. */
  what: string;
  /** The rest of the sentence. */
  how: string;
}

type Kind = HistoryEvent['kind'];

const looks: Record<Kind, { icon: IconName; mark: EventLook['mark']; what: string }> = {
  SELF_RATED: { icon: 'user', mark: 'soft', what: 'Own rating' },
  CLAIM_SUBMITTED: { icon: 'send', mark: 'soft', what: 'Submitted' },
  CLAIM_OPENED: { icon: 'eye', mark: 'soft', what: 'In review' },
  CLAIM_RETURNED: { icon: 'corner-up-left', mark: 'warn', what: 'Returned' },
  CLAIM_WITHDRAWN: { icon: 'undo-2', mark: 'soft', what: 'Withdrawn' },
  CLAIM_ACCEPTED: { icon: 'check', mark: 'soft', what: 'Accepted' },
  CLAIM_RETRACTED: { icon: 'undo-2', mark: 'warn', what: 'Taken back' },
  LEVEL_CONFIRMED: { icon: 'check', mark: '', what: 'Confirmed' },
  LEVEL_REVOKED: { icon: 'circle-x', mark: 'bad', what: 'Revoked' },
  LEVEL_APPEALED: { icon: 'flag', mark: 'warn', what: 'Appealed' },
  LEVEL_UPHELD: { icon: 'check-check', mark: '', what: 'Upheld' },
  LEVEL_SUPERSEDED: { icon: 'shuffle', mark: 'soft', what: 'Replaced' },
  LEVEL_EXPIRED: { icon: 'clock-alert', mark: 'warn', what: 'Expired' },
  WAIVED: { icon: 'circle-slash', mark: 'soft', what: 'Waived' },
  WAIVER_ENDED: { icon: 'circle-slash', mark: 'soft', what: 'Waiver ended' },
};

/** An event in words: "Confirmed 2 Working by Owen Pritchard". `self` is the person it is about. */
export function eventLook(event: HistoryEvent, readerId: string | undefined): EventLook {
  const { icon, mark, what } = looks[event.kind];
  const level = event.level === null ? '' : levelWords(event.level);
  const by = event.by === null ? '' : event.by.id === readerId ? 'by you' : `by ${event.by.name}`;
  const from = event.source === 'PRIOR_RECORD' ? 'recorded from before Waymark' : '';
  const words = event.kind === 'LEVEL_CONFIRMED' || event.kind === 'SELF_RATED' ? [level, by, from] : [level === '' ? '' : `at ${level}`, by];
  return { icon, mark, what, how: words.filter((word) => word !== '').join(' ') };
}
