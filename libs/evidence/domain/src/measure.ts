import type { Id } from '@waymark/foundation/kernel';
import type { RequirementView } from '@waymark/role-profiles/domain';

/**
 * What levels are counted on. A skill of a framework is one measure whichever profile asks for it, so a level that was
 * confirmed for one role counts for the next; any other requirement is measured by its key.
 */
export type Measure = string;

/** The measure of a requirement: `skill:` and the id of the framework's skill, or `requirement:` and its key. */
export function measureOf({ skillId, key }: { readonly skillId: Id | null; readonly key: string }): Measure {
  return skillId === null ? `requirement:${key}` : `skill:${skillId}`;
}

/** The one step of what has no scale. */
export const shownLevel = { ordinal: 1, name: 'Shown' } as const;

/** The steps that a requirement has: those of its scale, or the one step "shown" where there is no scale. */
export function stepsOf({ level }: Pick<RequirementView, 'level'>): number {
  return level?.steps ?? 1;
}

/** The level that a requirement asks for; where there is no scale, that it is shown at all (1). */
export function requiredOrdinal({ level }: { readonly level: { readonly ordinal: number } | null }): number {
  return level?.ordinal ?? 1;
}
