import type { AssignmentKind } from '@waymark/role-profiles/domain';

/** The two ways in which a person has a role, as a word and as what it means. */
export const kindWords: Record<AssignmentKind, { word: string; means: string }> = {
  CURRENT: { word: 'Current role', means: 'The role they have' },
  TARGET: { word: 'Target role', means: 'The role they work towards' },
};
