import { forbidden, type Id } from '@waymark/foundation/kernel';
import { canReleaseItem, type Grounds, type Person } from '@waymark/mentoring/domain';
import { AccessLedger, MemberDirectory, Releases } from '@waymark/organisations/api';
import type { Actor, ItemReader } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { MenteeItem } from '../access/item-access';
import { ActionReading } from '../actions/action-reading';
import { GoalReading } from '../goals/goal-reading';

/** An item that the actor met, and the mentor who reads it as well. */
interface OwnItem {
  readonly kind: MenteeItem['kind'];
  readonly id: Id;
  readonly ownerId: Id;
  readonly mentor: Person | null;
}

/** Who reads a goal or an action of a mentee: what the mentee sees of it, letting somebody in and sending them out again. */
@Injectable()
export class ItemReaders {
  constructor(
    private readonly goals: GoalReading,
    private readonly actions: ActionReading,
    private readonly releases: Releases,
    private readonly people: MemberDirectory,
    private readonly ledger: AccessLedger,
  ) {}

  async ofGoal(actor: Actor, goalId: Id): Promise<{ items: ItemReader[] }> {
    return this.list(await this.ownGoal(actor, goalId));
  }

  async ofAction(actor: Actor, actionId: Id): Promise<{ items: ItemReader[] }> {
    return this.list(await this.ownAction(actor, actionId));
  }

  async releaseGoal(actor: Actor, goalId: Id, memberId: Id): Promise<void> {
    await this.release(actor, await this.ownGoal(actor, goalId), memberId);
  }

  async releaseAction(actor: Actor, actionId: Id, memberId: Id): Promise<void> {
    await this.release(actor, await this.ownAction(actor, actionId), memberId);
  }

  async takeGoalBack(actor: Actor, goalId: Id, memberId: Id): Promise<void> {
    await this.releases.takeBack(actor, await this.ownGoal(actor, goalId), memberId);
  }

  async takeActionBack(actor: Actor, actionId: Id, memberId: Id): Promise<void> {
    await this.releases.takeBack(actor, await this.ownAction(actor, actionId), memberId);
  }

  private async list({ kind, id, mentor }: OwnItem): Promise<{ items: ItemReader[] }> {
    const lastReads = await this.ledger.lastReadsOf({ kind, id });
    const released = (await this.releases.readersOf({ kind, id })).filter(({ memberId }) => memberId !== mentor?.id);
    const mentors = mentor === null ? [] : [{ memberId: mentor.id, name: mentor.name, ground: 'mentor' as const, releasedAt: null, lastReadAt: lastReads.get(mentor.id) ?? null }];
    return { items: [...mentors, ...released] };
  }

  private async release(actor: Actor, item: OwnItem, memberId: Id): Promise<void> {
    if (memberId !== actor.memberId && memberId !== item.mentor?.id) await this.people.requirePossibleReader(actor, memberId);
    await this.releases.give(actor, item, memberId);
  }

  private async ownGoal(actor: Actor, id: Id): Promise<OwnItem> {
    const { goal, grounds } = await this.goals.meet(actor, id);
    requireOwn(grounds);
    return { kind: 'goal', id, ownerId: goal.menteeId, mentor: goal.mentor };
  }

  private async ownAction(actor: Actor, id: Id): Promise<OwnItem> {
    const { action, grounds } = await this.actions.meet(actor, id);
    requireOwn(grounds);
    return { kind: 'action', id, ownerId: action.menteeId, mentor: action.mentor };
  }
}

function requireOwn(grounds: Grounds): void {
  if (!canReleaseItem(grounds)) throw forbidden('Only the mentee whose this is lets others read it.');
}
