import type { Id } from '@waymark/foundation/kernel';
import { MentoringPlans } from '@waymark/mentoring/api';
import { PlansOf, type Plans } from '@waymark/readiness/api';
import { Injectable } from '@nestjs/common';

/** What is planned about requirements, as readiness asks for it and mentoring tells it. */
@Injectable()
export class PlansOfMentoring extends PlansOf {
  constructor(private readonly mentoring: MentoringPlans) {
    super();
  }

  plannedKeys(readerId: Id, memberIds: readonly Id[]): Promise<((memberId: Id) => ReadonlySet<string>) | null> {
    return this.mentoring.plannedKeys(readerId, memberIds);
  }

  about(readerId: Id, memberId: Id, requirementKey: string, by: Date): Promise<Plans> {
    return this.mentoring.about(readerId, memberId, requirementKey, by);
  }
}
