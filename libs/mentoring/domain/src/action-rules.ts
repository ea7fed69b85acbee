import { invalid, type Id } from '@waymark/foundation/kernel';
import type { DueChange } from './action';
import { isOpenAction, unblocking, type ActionStatus, type ActionStep } from './action-lifecycle';
import { daysBetween } from './days';
import type { EvidenceDraft } from './evidence-draft';
import type { Person } from './person';
import type { Aim } from './sought-skill';

/** For how many days an action is overdue on a day: 0 where it is not, where it has no day, and where it is over. */
export function overdueDays({ status, dueOn }: { readonly status: ActionStatus; readonly dueOn: string | null }, today: string): number {
  if (dueOn === null || !isOpenAction(status)) return 0;
  return Math.max(0, daysBetween(dueOn, today));
}

/** What one click says: begin, done, or not begun. */
export type WantedProgress = 'OPEN' | 'IN_PROGRESS' | 'DONE';

/** The step that leads to what is wanted; null where it is so already, so that a second click does nothing. */
export function progressStep({ status }: { readonly status: ActionStatus }, wanted: WantedProgress): ActionStep | null {
  if (status === wanted) return null;
  if (wanted === 'DONE') return 'finish';
  if (wanted === 'IN_PROGRESS') return 'start';
  return status === 'BLOCKED' ? unblocking('OPEN') : 'reopen';
}

/**
 * A new day for an action, with the one before kept in its history.
 * @throws DomainError INVALID at `body.dueOn` where the day has passed or is the one that it has.
 */
export function renegotiated(
  action: { readonly dueOn: string | null; readonly dueChanges: readonly DueChange[] },
  change: { readonly dueOn: string; readonly reason: string; readonly by: Person; readonly at: Date },
  today: string,
): { dueOn: string; dueChanges: DueChange[] } {
  const { dueOn, reason, by, at } = change;
  if (dueOn < today) throw invalid('body.dueOn', 'Choose a day to come');
  if (dueOn === action.dueOn) throw invalid('body.dueOn', 'Choose another day than the one it has');
  return { dueOn, dueChanges: [...action.dueChanges, { from: action.dueOn, to: dueOn, reason, by, at: at.toISOString() }] };
}

/** An action for a reader who is not of the pair: how sure the two are of it leaves with nobody. */
export function withoutCommitment<Action extends { commitment: number | null; makesItEight: string | null }>(action: Action): Action {
  return { ...action, commitment: null, makesItEight: null };
}

/** An action as somebody may see it: whole for the two, without the commitment for everybody else. */
export function actionFor<Action extends { commitment: number | null; makesItEight: string | null }>(action: Action, { ofPair }: { readonly ofPair: boolean }): Action {
  return ofPair ? action : withoutCommitment(action);
}

/** Whether a finished action offers to become evidence: to the mentee who did it. */
export function offersEvidence({ status, ownerId, menteeId }: { readonly status: ActionStatus; readonly ownerId: Id; readonly menteeId: Id }, readerId: Id): boolean {
  return status === 'DONE' && ownerId === menteeId && readerId === menteeId;
}

/** What is known of a finished action, for a story about it. Days are YYYY-MM-DD. */
export interface FinishedAction {
  readonly title: string;
  readonly beganOn: string;
  readonly finishedOn: string;
}

/** The goal that it served, and the levels that the goal is tied to. */
export interface ServedGoal {
  readonly title: string;
  readonly why: string;
  readonly measure: string;
  readonly aims: readonly Aim[];
}

/**
 * What a STAR story begins with: the mentee's own words from the action and its goal, and not a word of a session.
 * What nobody knows yet stays empty. Of a requirement without a scale the level is that it is shown (1).
 */
export function starDraft(action: FinishedAction, goal: ServedGoal | null): EvidenceDraft {
  return {
    title: firstCodePoints(action.title, 200),
    situation: goal?.why ?? '',
    task: goal === null ? '' : [goal.title, goal.measure].filter((part) => part !== '').join('\n\n'),
    action: action.title,
    result: '',
    startedOn: action.beganOn <= action.finishedOn ? action.beganOn : action.finishedOn,
    endedOn: action.finishedOn,
    claims: (goal?.aims ?? []).map(({ requirementId, ordinal }) => ({ requirementId, ordinal: ordinal ?? 1 })),
  };
}

/** The beginning of a text, cut between code points. */
export function firstCodePoints(text: string, count: number): string {
  const points = [...text];
  return points.length <= count ? text : points.slice(0, count).join('');
}
