import type { Id } from '@waymark/foundation/kernel';
import { answerDueOn, needsSecondAssessor } from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { JudgedClaimRepository, type JudgedClaim } from './judged-claim.repository';
import { PossibleAssessors } from './possible-assessors';
import { ReviewPolicies } from './review-policies';

/** Gives claims to whoever is to judge them, fairly, and to somebody else where that one cannot. */
@Injectable()
export class ReviewAssignment {
  constructor(
    private readonly claims: JudgedClaimRepository,
    private readonly possible: PossibleAssessors,
    private readonly policies: ReviewPolicies,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /**
   * For claims that were submitted in this transaction: who judges each, whether it takes two, and by which day an
   * answer is promised. Whoever judged it before judges it again, where they still may. Where nobody may, it waits
   * without an assessor, and owners of programmes see it. The version of each claim goes up.
   */
  async assign(claimIds: readonly Id[]): Promise<void> {
    for (const claim of await this.claims.hold(claimIds)) {
      const policy = await this.policies.forMember(claim.ownerId);
      const needsTwo = needsSecondAssessor(claim.level, claim.steps, policy);
      const dueOn = answerDueOn(await this.calendar.today(), policy.reviewDeadlineDays);
      await this.fill({ ...claim, needsTwo }, [claim.assessorId, needsTwo ? claim.secondAssessorId : null], { needsTwo, dueOn });
    }
  }

  /** Gives what somebody was to judge to the fairest of the others, or to nobody where there is no other. */
  async handOver(claim: JudgedClaim, from: Id): Promise<void> {
    await this.fill(claim, [claim.assessorId === from ? null : claim.assessorId, claim.secondAssessorId === from ? null : claim.secondAssessorId], {}, from);
  }

  /** Looks for a second assessor where a level needs one that was not foreseen. */
  async addSecond(claim: JudgedClaim): Promise<void> {
    await this.fill({ ...claim, needsTwo: true }, [claim.assessorId, claim.secondAssessorId], { needsTwo: true });
  }

  /** Looks again for whoever is missing. */
  async fillPlaces(claim: JudgedClaim): Promise<void> {
    await this.fill(claim, [claim.assessorId, claim.secondAssessorId], {});
  }

  /** Keeps whoever of `wanted` may still judge, and fills the other places in fair order. */
  private async fill(claim: JudgedClaim, [first, second]: readonly [Id | null, Id | null], changes: { needsTwo?: boolean; dueOn?: string }, except: Id | null = null): Promise<void> {
    const able = (await this.possible.of(claim)).map(({ memberId }) => memberId).filter((memberId) => memberId !== except);
    const keeps = (memberId: Id | null): Id | null => (memberId !== null && able.includes(memberId) ? memberId : null);
    const [keptFirst, keptSecond] = [keeps(first), keeps(second)];
    const free = able.filter((memberId) => memberId !== keptFirst && memberId !== keptSecond);
    const assessorId = keptFirst ?? free.shift() ?? null;
    const secondAssessorId = claim.needsTwo ? (keptSecond ?? free.shift() ?? null) : null;
    await this.claims.update(claim, { ...changes, assessorId, secondAssessorId, assignedAt: this.calendar.now() });
  }
}
