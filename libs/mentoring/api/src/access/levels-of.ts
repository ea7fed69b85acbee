import type { Id } from '@waymark/foundation/kernel';

/** A step that is confirmed for somebody, and since which instant it counts. */
export interface HeldLevel {
  readonly ordinal: number;
  readonly since: Date;
}

/** Where somebody stands with a requirement; null: nothing is confirmed, or they say nothing of themselves. */
export interface RequirementLevels {
  readonly confirmed: number | null;
  readonly selfRated: number | null;
}

/** What is confirmed for people, which a domain that may not be known here tells this one. The app puts them together. */
export abstract class LevelsOf {
  /** The steps that people hold in skills of frameworks, by person and skill. */
  abstract inSkills(memberIds: readonly Id[], skillIds: readonly Id[], at: Date): Promise<(memberId: Id, skillId: Id) => HeldLevel | null>;

  /** Where somebody stands with lines of role profiles at an instant. */
  abstract ofRequirements(memberId: Id, requirementIds: readonly Id[], at: Date): Promise<(requirementId: Id) => RequirementLevels>;

  /** Who judges a claim of this person, or judged one: they are not independent of them. */
  abstract assessorsOf(memberId: Id): Promise<readonly Id[]>;
}
