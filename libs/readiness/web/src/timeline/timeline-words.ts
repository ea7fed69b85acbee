import { levelWords } from '@waymark/evidence/web';
import type { IconName } from '@waymark/foundation/ui';
import { bandNames, type Timeline } from '@waymark/readiness/domain';

export type TimelineEntry = Timeline['items'][number];

/** An entry in words: what happened, to what, and how things stood since. */
export interface TimelineWords {
  readonly icon: IconName;
  readonly mark: '' | 'soft' | 'warn';
  readonly what: string;
  readonly detail: string;
  /** "Nearly, 8 of 10 met". */
  readonly since: string;
}

export function timelineWords(entry: TimelineEntry): TimelineWords {
  return { ...causeWords(entry), since: `${bandNames[entry.band]}, ${entry.met} of ${entry.counted} met` };
}

function causeWords({ cause, title, from, to }: TimelineEntry): Omit<TimelineWords, 'since'> {
  const subject = title ?? 'A requirement';
  switch (cause) {
    case 'ROLE':
      return { icon: 'milestone', mark: 'soft', what: title === null ? 'No role any more' : `Measured against ${title}`, detail: 'Another role, or another version of it' };
    case 'WAIVER':
      return { icon: 'circle-slash', mark: 'soft', what: subject, detail: 'A waiver began or ended' };
    case 'EXPIRY':
      return { icon: 'clock-alert', mark: 'warn', what: subject, detail: `${from === null ? 'The level' : levelWords(from)} ran out${to === null ? '' : `, ${levelWords(to)} still counts`}` };
    case 'DECISION':
      return decisionWords(subject, from, to);
  }
}

function decisionWords(what: string, from: TimelineEntry['from'], to: TimelineEntry['to']): Omit<TimelineWords, 'since'> {
  if (to === null) return { icon: 'circle-x', mark: 'warn', what, detail: `${from === null ? 'The level' : levelWords(from)} was taken back` };
  const isLower = from !== null && to.ordinal < from.ordinal;
  const detail = from === null ? `${levelWords(to)} confirmed` : from.ordinal === to.ordinal ? `${levelWords(to)} confirmed again` : `From ${levelWords(from)} to ${levelWords(to)}`;
  return { icon: isLower ? 'arrow-down' : 'badge-check', mark: isLower ? 'warn' : '', what, detail };
}
