import type { ParamsOf } from '@waymark/foundation/kernel';
import { FromPath, Implements, Who } from '@waymark/foundation/server';
import { goalsApi } from '@waymark/mentoring/domain';
import type { Actor, ItemReader } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { ItemReaders } from './item-readers';

type GoalRelease = ParamsOf<typeof goalsApi.releaseGoal>;
type ActionRelease = ParamsOf<typeof goalsApi.releaseAction>;

@Controller()
export class ItemReadersController {
  constructor(private readonly readers: ItemReaders) {}

  @Implements(goalsApi.listGoalReaders)
  ofGoal(@Who() actor: Actor, @FromPath(goalsApi.listGoalReaders) { goalId }: ParamsOf<typeof goalsApi.listGoalReaders>): Promise<{ items: ItemReader[] }> {
    return this.readers.ofGoal(actor, goalId);
  }

  @Implements(goalsApi.releaseGoal)
  releaseGoal(@Who() actor: Actor, @FromPath(goalsApi.releaseGoal) { goalId, memberId }: GoalRelease): Promise<void> {
    return this.readers.releaseGoal(actor, goalId, memberId);
  }

  @Implements(goalsApi.takeGoalBack)
  takeGoalBack(@Who() actor: Actor, @FromPath(goalsApi.takeGoalBack) { goalId, memberId }: GoalRelease): Promise<void> {
    return this.readers.takeGoalBack(actor, goalId, memberId);
  }

  @Implements(goalsApi.listActionReaders)
  ofAction(@Who() actor: Actor, @FromPath(goalsApi.listActionReaders) { actionId }: ParamsOf<typeof goalsApi.listActionReaders>): Promise<{ items: ItemReader[] }> {
    return this.readers.ofAction(actor, actionId);
  }

  @Implements(goalsApi.releaseAction)
  releaseAction(@Who() actor: Actor, @FromPath(goalsApi.releaseAction) { actionId, memberId }: ActionRelease): Promise<void> {
    return this.readers.releaseAction(actor, actionId, memberId);
  }

  @Implements(goalsApi.takeActionBack)
  takeActionBack(@Who() actor: Actor, @FromPath(goalsApi.takeActionBack) { actionId, memberId }: ActionRelease): Promise<void> {
    return this.readers.takeActionBack(actor, actionId, memberId);
  }
}
