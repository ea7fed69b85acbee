import { spokenDay } from '@waymark/foundation/browser';
import type { Explanation } from '@waymark/readiness/domain';

/** How a thread speaks of the person and of days: to themselves "you", to everybody else by their first name. */
export interface ThreadTeller {
  readonly own: boolean;
  readonly managed: boolean;
  readonly first: string;
  /** "You" or "Amara", at the beginning of a sentence. */
  readonly who: string;
  readonly day: (instant: string) => string;
}

export function tellerOf({ member, sees }: Pick<Explanation, 'member' | 'sees'>, timeZone: string): ThreadTeller {
  const [first = member.name] = member.name.split(' ');
  return { own: sees === 'OWN', managed: sees === 'MANAGER', first, who: sees === 'OWN' ? 'You' : first, day: (instant) => spokenDay(instant, timeZone) };
}

const day = 24 * 60 * 60 * 1000;

/** How long something has been so: "3 days", "14 weeks", "2 years". */
export function durationWords(from: string, to: string): string {
  const days = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / day));
  if (days < 1) return 'less than a day';
  if (days < 14) return days === 1 ? '1 day' : `${days} days`;
  if (days < 104 * 7) return `${Math.floor(days / 7)} weeks`;
  return `${Math.floor(days / 365.25)} years`;
}
