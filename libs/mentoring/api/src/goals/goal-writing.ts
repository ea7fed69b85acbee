import { advance, forbidden, invalid, newId, notFound, stale, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  agreesAtOnce,
  canWriteGoalsAndActions,
  goalLifecycle,
  isLive,
  requireDueToCome,
  requireOtherAgrees,
  type GoalFacts,
  type goalsApi,
  type GoalView,
} from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairAccess } from '../access/pair-access';
import { AimReading } from '../agreements/aim-reading';
import { GoalReading } from './goal-reading';
import type { Goal } from './goal.entity';
import { GoalRepository } from './goal.repository';

/** A goal that is held, with who has to agree to it today. */
interface HeldGoal {
  readonly goal: Goal;
  readonly facts: GoalFacts;
}

/** Proposing a goal, agreeing to it, changing it and bringing it to an end. */
@Injectable()
export class GoalWriting {
  constructor(
    private readonly goals: GoalRepository,
    private readonly reading: GoalReading,
    private readonly pairs: PairAccess,
    private readonly aims: AimReading,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async add(actor: Actor, { relationshipId, aims, supersedes, ...written }: BodyOf<typeof goalsApi.addGoal>): Promise<GoalView> {
    const { ownerId, mentorId } = await this.partiesOf(actor, relationshipId);
    requireDueToCome(written.dueOn, await this.calendar.today());
    await this.aims.requireAims(aims, 'body.aims');
    const [id, now, atOnce] = [newId(), this.calendar.now(), agreesAtOnce({ mentorId })];
    const state = atOnce ? { status: 'AGREED' as const, agreedAt: now } : { status: 'PROPOSED' as const, agreedAt: null };
    await this.goals.insert({ id, ownerId, relationshipId, ...written, ...state, proposedBy: actor.memberId, createdAt: now }, aims);
    if (supersedes !== null) await this.supersede(actor, supersedes, { id, ownerId });
    return this.reading.view(actor, id);
  }

  /** An agreed goal of a pair is proposed again; of somebody alone it stays agreed, as it reads now. */
  async change(actor: Actor, goalId: Id, { aims, ...written }: BodyOf<typeof goalsApi.changeGoal>, version: number): Promise<GoalView> {
    const { goal, facts } = await this.hold(actor, goalId, version);
    const status = advance(goalLifecycle, goal.status, 'change');
    if (written.dueOn !== goal.dueOn) requireDueToCome(written.dueOn, await this.calendar.today());
    if (aims !== undefined) {
      await this.aims.requireAims(aims, 'body.aims');
      await this.goals.setAims(goalId, aims);
    }
    const state = agreesAtOnce(facts) ? { status: advance(goalLifecycle, status, 'agree'), agreedAt: this.calendar.now() } : { status, agreedAt: null };
    await this.goals.update(goalId, { ...written, ...state, proposedBy: actor.memberId });
    return this.reading.view(actor, goalId);
  }

  async agree(actor: Actor, goalId: Id, version: number): Promise<GoalView> {
    const { goal, facts } = await this.hold(actor, goalId, version);
    const status = advance(goalLifecycle, goal.status, 'agree');
    requireOtherAgrees(facts, actor.memberId);
    await this.goals.update(goalId, { status, agreedAt: this.calendar.now() });
    return this.reading.view(actor, goalId);
  }

  /** Achieved or given up, with a word about it. */
  async end(actor: Actor, goalId: Id, step: 'achieve' | 'abandon', { words }: BodyOf<typeof goalsApi.achieveGoal>, version: number): Promise<GoalView> {
    const { goal } = await this.hold(actor, goalId, version);
    const status = advance(goalLifecycle, goal.status, step);
    await this.goals.update(goalId, { status, endedAt: this.calendar.now(), endedBy: actor.memberId, endedWords: words });
    return this.reading.view(actor, goalId);
  }

  async reopen(actor: Actor, goalId: Id, version: number): Promise<GoalView> {
    const { goal } = await this.hold(actor, goalId, version);
    const status = advance(goalLifecycle, goal.status, 'reopen');
    await this.goals.update(goalId, { status, endedAt: null, endedBy: null, endedWords: null });
    return this.reading.view(actor, goalId);
  }

  /** Whose goal it is, and who else has to agree. */
  private async partiesOf(actor: Actor, relationshipId: Id | null): Promise<Pick<GoalFacts, 'ownerId' | 'mentorId'>> {
    if (relationshipId === null) return { ownerId: actor.memberId, mentorId: null };
    const { pair } = await this.pairs.toOwnPair(actor, relationshipId);
    if (!isLive(pair.status)) throw wrongState('pair-not-live', 'The two of you do not work together now, so set this goal for yourself.');
    return { ownerId: pair.menteeId, mentorId: pair.mentorId };
  }

  /** The goal under a lock, as it was read. @throws DomainError NOT_FOUND, FORBIDDEN, or STALE with the goal as it is now. */
  private async hold(actor: Actor, goalId: Id, version: number): Promise<HeldGoal> {
    const { held, mentorId } = await this.holdWritable(actor, goalId);
    if (held.version !== version) throw stale(await this.reading.view(actor, goalId));
    return { goal: held, facts: { ownerId: held.ownerId, mentorId, proposedById: held.proposedBy } };
  }

  private async holdWritable(actor: Actor, goalId: Id): Promise<{ held: Goal; mentorId: Id | null }> {
    const { goal, grounds } = await this.reading.meet(actor, goalId);
    if (!canWriteGoalsAndActions(grounds, { status: goal.pairStatus })) throw forbidden('Only the two who work towards this goal change it.');
    const held = await this.goals.hold(goalId);
    if (held === null) throw notFound('goal');
    return { held, mentorId: goal.pairStatus !== null && isLive(goal.pairStatus) ? goal.mentorId : null };
  }

  /** The goal whose place another one takes is over, and its actions go with it. */
  private async supersede(actor: Actor, goalId: Id, by: Pick<Goal, 'id' | 'ownerId'>): Promise<void> {
    const { held } = await this.holdWritable(actor, goalId);
    if (held.ownerId !== by.ownerId) throw invalid('body.supersedes', 'Choose a goal of the same person');
    const status = advance(goalLifecycle, held.status, 'supersede');
    await this.goals.update(goalId, { status, supersededBy: by.id, endedAt: this.calendar.now(), endedBy: actor.memberId, endedWords: '' });
    await this.goals.handActionsOver(goalId, by.id);
  }
}
