import type { Id } from '@waymark/foundation/kernel';
import type { Explanation } from '@waymark/readiness/domain';

/** What is planned about a requirement of a person, as far as a reader may know. */
export type Plans = Pick<Explanation, 'goals' | 'actions'>;

/**
 * Goals and actions of people: what the domain of mentoring tells this one, and the app puts them together. Of somebody
 * else a reader is told only of what they may see, which for a manager is what was released to them.
 */
export abstract class PlansOf {
  /** The keys of requirements with a live goal or action today, by the person; null where nobody knows of plans, or the reader may not. */
  abstract plannedKeys(readerId: Id, memberIds: readonly Id[]): Promise<((memberId: Id) => ReadonlySet<string>) | null>;
  /** What had been written down by an instant, as it is today. */
  abstract about(readerId: Id, memberId: Id, requirementKey: string, by: Date): Promise<Plans>;
}
