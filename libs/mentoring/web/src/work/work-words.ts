import { spokenCalendarDay } from '@waymark/foundation/browser';
import type { ActionStatus, ActionView, GoalStatus, GoalView } from '@waymark/mentoring/domain';
import { capitalised, counted } from '@waymark/role-profiles/web';
import type { Look } from '../relationship-words';

/** A state of an action, as it is shown everywhere. */
export const actionLooks: Readonly<Record<ActionStatus, Look>> = {
  OPEN: { words: 'Open', kind: 'dashed', icon: 'circle' },
  IN_PROGRESS: { words: 'In progress', kind: 'info', icon: 'circle-dot' },
  BLOCKED: { words: 'Blocked', kind: 'bad', icon: 'octagon-alert' },
  DONE: { words: 'Done', kind: 'ok', icon: 'check' },
  DROPPED: { words: 'Dropped', kind: 'struck', icon: 'x' },
};

/** A state of a goal, as it is shown everywhere. */
export const goalLooks: Readonly<Record<GoalStatus, Look>> = {
  PROPOSED: { words: 'Proposed', kind: 'dashed', icon: 'send' },
  AGREED: { words: 'Agreed', kind: 'info', icon: 'handshake' },
  ACHIEVED: { words: 'Achieved', kind: 'ok', icon: 'flag' },
  ABANDONED: { words: 'Given up', kind: 'struck', icon: 'circle-slash' },
  SUPERSEDED: { words: 'Replaced', kind: 'outline', icon: 'shuffle' },
};

/** By when, and how long that is past: "by 3 July 2026", "2 days overdue, was due 3 July 2026". */
export function dueWords({ dueOn, overdueDays }: Pick<ActionView, 'dueOn' | 'overdueDays'>): string {
  if (dueOn === null) return 'no day';
  const day = spokenCalendarDay(dueOn);
  return overdueDays > 0 ? `${counted(overdueDays, 'day')} overdue, was due ${day}` : `by ${day}`;
}

/** What an action says of itself beside its title: the reason where it is blocked or dropped, else when it is due or was done. */
export function actionNote(action: Pick<ActionView, 'status' | 'blocked' | 'dropped' | 'dueOn' | 'overdueDays'>): string {
  if (action.status === 'BLOCKED' && action.blocked !== null) return action.blocked.reason;
  if (action.status === 'DROPPED') return action.dropped?.reason ?? '';
  return action.status === 'DONE' ? '' : dueWords(action);
}

/** What stands of the actions of a goal: "2 open, 1 overdue, 3 done". */
export function progressWords({ open, done, overdue }: GoalView['actions']): string {
  if (open + done === 0) return 'No actions yet';
  return [open > 0 ? `${open} open` : '', overdue > 0 ? `${overdue} overdue` : '', done > 0 ? `${done} done` : ''].filter(Boolean).join(', ');
}

/** The first thing to do about goals and actions: what is overdue, then what is blocked, then a goal that waits for agreement. */
export function nextOfWork(actions: readonly ActionView[], goals: readonly GoalView[]): { heading: string; why: string; path: string; action: string } | null {
  const overdue = actions.find(({ overdueDays }) => overdueDays > 0);
  if (overdue !== undefined) return { heading: `Finish or move “${overdue.title}”`, why: `${capitalised(dueWords(overdue))}. Done, another day, or what is in the way: each is an answer.`, path: `/actions/${overdue.id}`, action: 'Look at it' };
  const blocked = actions.find(({ status }) => status === 'BLOCKED');
  if (blocked !== undefined) return { heading: `Find a way for “${blocked.title}”`, why: `Blocked: ${blocked.blocked?.reason ?? ''}`, path: `/actions/${blocked.id}`, action: 'Look at it' };
  const proposed = goals.find(({ may }) => may.agree);
  if (proposed !== undefined) return { heading: `Agree to “${proposed.title}”, or change it`, why: `${proposed.proposedBy.name} proposed it.`, path: `/goals/${proposed.id}`, action: 'Read the goal' };
  return null;
}

/**
 * Who reads a goal or an action: its owner, the other one of the pair, and whom the owner lets read it.
 * @param other what the other one is called; null: nobody. @param owner what the owner is called; null: the reader.
 */
export function readersWords(other: string | null, owner: string | null): string {
  const lets = owner === null ? 'whom you let read it' : `whom ${owner} lets read it`;
  return other === null ? `You, and ${lets}` : `You and ${other}, and ${lets}`;
}
