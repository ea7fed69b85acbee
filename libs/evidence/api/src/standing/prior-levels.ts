import { DomainError, forbidden, invalid, newId, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { canRecordPriorLevel, covers, needsSecondAssessor, type GrantFacts, type Grounds, type standingApi } from '@waymark/evidence/domain';
import { AuditLog, OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { Meetings } from '../access/meetings';
import { AssessorCandidates } from '../reviews/assessor-candidates.queries';
import { ReviewPolicies } from '../reviews/review-policies';
import { DecisionRepository, type NewDecision } from './decision.repository';
import { DecisionQueries, type Judged } from './decisions.queries';
import { JudgedRequirements, type JudgedRequirement } from './judged-requirements.queries';
import { OrganisationDays } from './organisation-days.queries';

type Item = BodyOf<typeof standingApi.recordPriorLevels>['items'][number];
interface Recorded {
  readonly items: { decisionId: Id; memberId: Id; requirementId: Id }[];
}

/** Levels that people held before Waymark, recorded in one sitting by a manager or an assessor whose grants cover them. */
@Injectable()
export class PriorLevels {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly queries: DecisionQueries,
    private readonly requirements: JudgedRequirements,
    private readonly candidates: AssessorCandidates,
    private readonly meetings: Meetings,
    private readonly policies: ReviewPolicies,
    private readonly days: OrganisationDays,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** All of them or none. Each says its source and who recorded it wherever the level is shown. */
  async record(actor: Actor, { items }: BodyOf<typeof standingApi.recordPriorLevels>): Promise<Recorded> {
    const requirements = await this.requirements.of(items.map(({ requirementId }) => requirementId));
    const [today, grounds] = [await this.calendar.today(), await this.groundsOf(actor, items)];
    const grants = await this.candidates.grantsOf(actor.memberId, today);
    const judged = await this.queries.judgedBefore([...grounds.keys()]);
    const decisions: NewDecision[] = [];
    for (const [place, item] of items.entries()) {
      const requirement = requireKnown(requirements, item, place);
      requireDays(item, today, place);
      const grantCovers = coversOne(grants, requirement, item, today);
      requireGround(grounds.get(item.memberId) ?? new Set(), grantCovers, place);
      if (!grantCovers) await this.requireManagersWord(judged.get(item.memberId)?.get(requirement.measure), requirement, item, place);
      requireBefore(judged.get(item.memberId)?.get(requirement.measure), item, place);
      decisions.push(await this.decisionOf(actor, item, requirement));
    }
    await this.decisions.insertConfirmed(decisions);
    await this.audit.record({ action: 'levels.recorded', at: this.calendar.now(), actorId: actor.memberId, subject: { kind: 'member', id: actor.memberId }, detail: { levels: items.length } });
    return { items: decisions.map(({ id, memberId, requirementId }) => ({ decisionId: id, memberId, requirementId })) };
  }

  /**
   * What the actor is to each of the people. Nobody at all, where they do not see them.
   * @throws DomainError INVALID where one is not a member who has joined, whatever grants the actor holds.
   */
  private async groundsOf(actor: Actor, items: readonly Item[]): Promise<ReadonlyMap<Id, Grounds>> {
    const grounds = new Map<Id, Grounds>();
    for (const [place, { memberId }] of items.entries()) {
      if (grounds.has(memberId)) continue;
      if (!(await this.meetings.isMember(memberId))) throw noSuchMember(place);
      grounds.set(memberId, await this.meetings.withMember(actor, memberId).catch(noGround));
    }
    return grounds;
  }

  /**
   * Who may not judge a level does not bring one back that was taken away, puts none beside what assessors found, and
   * does not give the top of a scale where that takes two assessors.
   */
  private async requireManagersWord(judged: Judged | undefined, { steps }: JudgedRequirement, { memberId, ordinal }: Item, place: number): Promise<void> {
    if (judged !== undefined) {
      throw invalid(`body.items.${place}.requirementId`, 'An assessor has decided about this, or a level of it was taken back. Somebody who may judge it records what was held before.');
    }
    if (!needsSecondAssessor(ordinal, steps, await this.policies.forMember(memberId))) return;
    throw invalid(`body.items.${place}.ordinal`, 'The top level is recorded by somebody who may judge it. Choose a lower one, or ask an assessor.');
  }

  private async decisionOf(actor: Actor, item: Item, { measure }: JudgedRequirement): Promise<NewDecision> {
    const { memberId, requirementId, ordinal, effectiveOn, validUntil, reason } = item;
    return {
      ...{ id: newId(), memberId, measure, requirementId, ordinal, source: 'PRIOR_RECORD', rationale: reason },
      ...{ decidedBy: actor.memberId, secondDecidedBy: null, recordedAt: this.calendar.now(), replacesId: null },
      effectiveAt: await this.days.beginningOf(effectiveOn),
      validUntil: validUntil === null ? null : await this.days.beginningOf(validUntil),
    };
  }
}

function noGround(error: unknown): Grounds {
  if (error instanceof DomainError && error.refusal === 'NOT_FOUND') return new Set();
  throw error;
}

function requireKnown(requirements: ReadonlyMap<Id, JudgedRequirement>, { requirementId, ordinal }: Item, place: number): JudgedRequirement {
  const requirement = requirements.get(requirementId);
  if (requirement === undefined) throw invalid(`body.items.${place}.requirementId`, 'There is no such requirement, or you cannot see it.');
  if (ordinal > requirement.steps) throw invalid(`body.items.${place}.ordinal`, 'Choose a level of its scale.');
  return requirement;
}

function requireDays({ effectiveOn, validUntil }: Item, today: string, place: number): void {
  if (effectiveOn > today) throw invalid(`body.items.${place}.effectiveOn`, 'Choose today or an earlier day.');
  if (validUntil !== null && validUntil <= effectiveOn) throw invalid(`body.items.${place}.validUntil`, 'Choose a day after the first one.');
}

/** What assessors found is not overruled by what is recorded from before. */
function requireBefore(judged: Judged | undefined, { effectiveOn }: Item, place: number): void {
  const assessedOn = judged?.firstAssessedOn ?? null;
  if (assessedOn === null || effectiveOn < assessedOn) return;
  throw invalid(`body.items.${place}.effectiveOn`, `An assessor decided about this on ${assessedOn}. Choose an earlier day.`);
}

function coversOne(grants: readonly GrantFacts[], { frameworkId, skillId, profileId }: JudgedRequirement, { ordinal: level }: Item, day: string): boolean {
  return grants.some((grant) => covers(grant, { frameworkId, skillId, profileId, level }, day));
}

/** Whoever the actor is nothing to and may not judge answers as one that does not exist. */
function requireGround(grounds: Grounds, grantCovers: boolean, place: number): void {
  if (canRecordPriorLevel(grounds, { grantCovers })) return;
  if (grounds.size === 0) throw noSuchMember(place);
  throw forbidden('Managers record the levels of the people they manage, and assessors what they may judge. Nobody records their own.');
}

function noSuchMember(place: number): DomainError {
  return invalid(`body.items.${place}.memberId`, 'There is no such member, or you cannot see them.');
}
