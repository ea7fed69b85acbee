import type { Requirement, RequirementView } from '@waymark/role-profiles/domain';

/** What only some kinds have, and the level of an organisation skill as it was written, also where no scale has it. */
export type StoredFacts = Requirement['facts'] & { level?: { ordinal: number; name: string } };

/** A requirement as it is stored, with the names of what it points to. */
export type StoredRequirement = RequirementView & { readonly facts: StoredFacts };

/** The requirement as it is shown. */
export function viewOf({ facts: _, ...view }: StoredRequirement): RequirementView {
  return view;
}

/** The requirement as the rules see it. */
export function asRequirement({ facts: { level: _, ...facts }, level, line, ...stored }: StoredRequirement): Requirement {
  const { key, kind, gate, weight, wantedCover, title, details, levelDescription, truncated, clauses, clausesConfirmed } = stored;
  return {
    key,
    kind,
    gate,
    weight,
    wantedCover,
    title,
    details,
    level: level === null ? null : { scale: level.scale, ordinal: level.ordinal, name: level.name },
    levelDescription,
    truncated,
    clauses,
    clausesConfirmed,
    facts,
    line: line ?? 1,
  };
}
