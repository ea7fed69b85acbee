import { daysAfter, mondayOf, type WeekEntry } from '@waymark/mentoring/domain';
import type { Looking, PairAtHome } from './work-steps';

interface Placed {
  readonly order: string;
  readonly entry: WeekEntry;
}

/** From the Monday of a day to six days after it, in the order of time; what is due on a day comes after its sessions. */
export function ownWeek(pairs: readonly PairAtHome[], looking: Looking): WeekEntry[] {
  const entries = pairs.flatMap((pair) => [...sessionsOf(pair, looking), ...actionsOf(pair, looking)]);
  return entries.toSorted((one, other) => (one.order < other.order ? -1 : 1)).map(({ entry }) => entry);
}

function sessionsOf(pair: PairAtHome, { today }: Looking): Placed[] {
  return pair.sessions
    .filter(({ startsOn }) => isAround(startsOn, today))
    .map(({ id, number, startsOn, startsAt, place, status, written }) => ({
      order: `${startsOn} 0 ${startsAt}`,
      entry: { ...about(pair), kind: 'SESSION', sessionId: id, sessionNumber: number, startsAt, place, sessionStatus: status, prepared: written.includes('PREPARATION') },
    }));
}

function actionsOf(pair: PairAtHome, { memberId, today }: Looking): Placed[] {
  return pair.actions
    .filter(({ dueOn }) => dueOn !== null && isAround(dueOn, today))
    .map(({ id, ownerId, title, dueOn }) => ({
      order: `${dueOn ?? ''} 1 ${id}`,
      entry: { ...about(pair), kind: ownerId === memberId ? 'OWN_ACTION' : 'THEIR_ACTION', actionId: id, title, dueOn },
    }));
}

const isAround = (day: string, today: string) => day >= mondayOf(today) && day <= daysAfter(today, 6);

const about = (pair: PairAtHome) => ({
  relationshipId: pair.id, with: pair.with, part: pair.part,
  sessionId: null, sessionNumber: null, startsAt: null, place: null, sessionStatus: null, prepared: null, actionId: null, title: null, dueOn: null,
});
