import type { Ground, Grounds } from '@waymark/evidence/domain';
import type { PersonReadiness } from './person-readiness';

/** On what ground somebody reads the readiness of a person, and with it how far they may follow each thread. */
export type Sight = PersonReadiness['sees'];

/**
 * The ground on which somebody reads where a person stands: their own, as who mentors them, or as who manages them today.
 * Of several the one that shows most. Null: none; assessors, owners of programmes and admins read no person's readiness.
 * Source: DESIGN.md section 3, the row "readiness, heat map".
 */
export function sightOf(grounds: Grounds): Sight | null {
  return sights.find(([ground]) => grounds.has(ground))?.[1] ?? null;
}

const sights: readonly (readonly [Ground, Sight])[] = [
  ['OWNER', 'OWN'],
  ['MENTOR', 'MENTOR'],
  ['MANAGER', 'MANAGER'],
];

/** Whether somebody says when a person will be ready: who manages them today, and nobody of themselves. */
export function canJudge(grounds: Grounds): boolean {
  return grounds.has('MANAGER') && !grounds.has('OWNER');
}

/** Whether somebody reads what managers said of a person: the person, and who manages them. A mentor is no part of that. */
export function canReadJudgements(grounds: Grounds): boolean {
  return grounds.has('OWNER') || grounds.has('MANAGER');
}

/** Whether somebody keeps how a person stands now: the person, and who manages them. */
export function canTakeSnapshot(grounds: Grounds): boolean {
  return grounds.has('OWNER') || grounds.has('MANAGER');
}

/** Whether somebody sees beside a level what the person says of themselves, and every claim that they submitted. */
export function canFollowOwnWords(sees: Sight): boolean {
  return sees !== 'MANAGER';
}
