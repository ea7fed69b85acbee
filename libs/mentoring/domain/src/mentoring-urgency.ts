import type { Notice } from './mentoring-home';
import { nextStepKind, type NextStep } from './next-step';
import type { SkillDemand } from './programme-mentoring';

/** What waits for somebody, the most urgent first: by kind, then by the day it is due, then by how long it has waited. */
export function inOrderOfUrgency(steps: readonly NextStep[]): NextStep[] {
  return steps.toSorted(
    (one, other) =>
      nextStepKind.options.indexOf(one.kind) - nextStepKind.options.indexOf(other.kind) ||
      compare(one.dueOn ?? latest, other.dueOn ?? latest) ||
      compare(one.at ?? latest, other.at ?? latest) ||
      compare(identity(one), identity(other)),
  );
}

const latest = '\uffff';
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const identity = ({ relationshipId, sessionId, goalId, actionId }: NextStep) => [relationshipId, sessionId, goalId, actionId].join();

/** The most that is said of one pair at a glance. */
export const mostNotices = 2;

/** How urgent each kind is; a session that is near and not prepared comes last, because it is the mentee's to do. */
const noticeOrder = ['LOW_COMMITMENT', 'BLOCKED_ACTION', 'CONCERN', 'NO_SESSION_PLANNED', 'NOT_PREPARED'] as const satisfies readonly Notice['kind'][];

/** What a mentor is told of a pair: at most two reasons to act. */
export function noticesShown(notices: readonly Notice[]): Notice[] {
  return notices.toSorted((one, other) => noticeOrder.indexOf(one.kind) - noticeOrder.indexOf(other.kind)).slice(0, mostNotices);
}

/** What is to be done about a skill: nobody has a place, too few have, just enough, or more than enough. */
export type DemandWord = 'NO_PLACES' | 'SHORT' | 'ENOUGH' | 'TO_SPARE';

/** How the places for a skill stand against the people who wait, and by how many. */
export function demandWord({ waiting, freePlaces }: Pick<SkillDemand, 'waiting' | 'freePlaces'>): { readonly word: DemandWord; readonly by: number } {
  const spare = freePlaces - waiting;
  if (waiting > 0 && freePlaces === 0) return { word: 'NO_PLACES', by: waiting };
  if (spare < 0) return { word: 'SHORT', by: -spare };
  return spare === 0 ? { word: 'ENOUGH', by: 0 } : { word: 'TO_SPARE', by: spare };
}

/** Skills by what is missing, the most first; then the one for which more wait; then by name. */
export function inOrderOfNeed(demand: readonly SkillDemand[]): SkillDemand[] {
  return demand.toSorted(
    (one, other) => other.waiting - other.freePlaces - (one.waiting - one.freePlaces) || other.waiting - one.waiting || compare(one.skill.name, other.skill.name) || compare(one.skill.id, other.skill.id),
  );
}
