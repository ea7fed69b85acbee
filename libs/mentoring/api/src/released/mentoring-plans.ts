import type { Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';
import { PlanQueries, type PlannedThread } from './plans.queries';

/** What is planned about the requirements of people, each for those who may see it: what the domain of readiness asks. */
@Injectable()
export class MentoringPlans {
  constructor(private readonly queries: PlanQueries) {}

  /**
   * The keys of requirements that live goals of these people are tied to, as far as the reader sees them. Null for
   * whoever is not the person themselves or their mentor, for one of them at least: half a number would mislead.
   */
  async plannedKeys(readerId: Id, memberIds: readonly Id[]): Promise<((memberId: Id) => ReadonlySet<string>) | null> {
    const mentees = await this.queries.menteesOf(readerId, memberIds);
    if (memberIds.some((memberId) => memberId !== readerId && !mentees.has(memberId))) return null;
    const planned = await this.queries.plannedKeys(readerId, memberIds);
    return (memberId) => planned.get(memberId) ?? new Set();
  }

  /** Goals and actions about a requirement that the reader reads and that had been written down by an instant: titles, days and states, and never how sure somebody is. */
  about(readerId: Id, memberId: Id, requirementKey: string, by: Date): Promise<PlannedThread> {
    return this.queries.about(readerId, memberId, requirementKey, by);
  }
}
