import { advance, forbidden, invalid, newId, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { actionLifecycle, isLive, isLiveGoal, requireDueToCome, type ActionView, type goalsApi, type PairPart } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairAccess } from '../access/pair-access';
import type { Relationship } from '../relationships/relationship.entity';
import { GoalReading } from '../goals/goal-reading';
import { ActionHolding } from './action-holding';
import { ActionReading } from './action-reading';
import { ActionRepository } from './action.repository';

/** Adding an action outside a session, and changing what it says. */
@Injectable()
export class ActionWriting {
  constructor(
    private readonly actions: ActionRepository,
    private readonly holding: ActionHolding,
    private readonly reading: ActionReading,
    private readonly goals: GoalReading,
    private readonly pairs: PairAccess,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async add(actor: Actor, { relationshipId, goalId, owner, ...written }: BodyOf<typeof goalsApi.addAction>): Promise<ActionView> {
    const pair = relationshipId === null ? null : await this.livePair(actor, relationshipId);
    const menteeId = pair?.menteeId ?? actor.memberId;
    const ownerId = ownerOf(owner, menteeId, pair);
    requireDueToCome(written.dueOn, await this.calendar.today());
    await this.requireGoal(actor, goalId, menteeId);
    const id = newId();
    await this.actions.insert({ id, menteeId, ownerId, relationshipId, sessionId: null, goalId, ...written, createdAt: this.calendar.now(), createdBy: actor.memberId });
    return this.reading.view(actor, id);
  }

  async change(actor: Actor, actionId: Id, { owner, goalId, ...changes }: BodyOf<typeof goalsApi.changeAction>, version: number): Promise<ActionView> {
    const { action, pair } = await this.holding.hold(actor, actionId, version);
    advance(actionLifecycle, action.status, 'change');
    if (goalId !== undefined && goalId !== action.goalId) await this.requireGoal(actor, goalId, action.menteeId);
    const ownerId = owner === undefined ? action.ownerId : ownerOf(owner, action.menteeId, pair);
    if (ownerId !== action.ownerId && pair !== null && !isLive(pair.status)) throw invalid('body.owner', 'The two of you do not work together now');
    await this.actions.update(actionId, { ...changes, ownerId, goalId: goalId === undefined ? action.goalId : goalId });
    return this.reading.view(actor, actionId);
  }

  private async livePair(actor: Actor, relationshipId: Id): Promise<Relationship> {
    const { pair } = await this.pairs.toOwnPair(actor, relationshipId);
    if (!isLive(pair.status)) throw wrongState('pair-not-live', 'The two of you do not work together now, so add this action for yourself.');
    return pair;
  }

  /** A goal of the same mentee that is still worked towards. */
  private async requireGoal(actor: Actor, goalId: Id | null, menteeId: Id): Promise<void> {
    if (goalId === null) return;
    const { goal } = await this.goals.meet(actor, goalId);
    if (goal.menteeId !== menteeId) throw invalid('body.goalId', 'Choose a goal of the person whose action it is');
    if (goal.mentorId !== actor.memberId && goal.menteeId !== actor.memberId) throw forbidden('Only the two who work towards this goal add to it.');
    if (!isLiveGoal(goal.status)) throw invalid('body.goalId', 'Choose a goal that is still worked towards');
  }
}

/** Who does it. @throws DomainError INVALID at `body.owner` where somebody alone gives it to a mentor. */
function ownerOf(owner: PairPart, menteeId: Id, pair: Pick<Relationship, 'mentorId'> | null): Id {
  if (owner === 'MENTEE') return menteeId;
  if (pair === null) throw invalid('body.owner', 'There is no mentor who could do this');
  return pair.mentorId;
}
