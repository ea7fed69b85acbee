import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { goalsApi, type GoalView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { GoalReading } from './goal-reading';
import { GoalWriting } from './goal-writing';

type GoalPath = ParamsOf<typeof goalsApi.readGoal>;

@Controller()
export class GoalsController {
  constructor(
    private readonly reading: GoalReading,
    private readonly writing: GoalWriting,
  ) {}

  @Implements(goalsApi.listGoals)
  list(@Who() actor: Actor, @FromQuery(goalsApi.listGoals) query: QueryOf<typeof goalsApi.listGoals>): Promise<Page<GoalView>> {
    return this.reading.list(actor, query);
  }

  @Implements(goalsApi.readGoal)
  read(@Who() actor: Actor, @FromPath(goalsApi.readGoal) { goalId }: GoalPath): Promise<GoalView> {
    return this.reading.read(actor, goalId);
  }

  @Implements(goalsApi.addGoal)
  add(@Who() actor: Actor, @FromBody(goalsApi.addGoal) body: BodyOf<typeof goalsApi.addGoal>): Promise<GoalView> {
    return this.writing.add(actor, body);
  }

  @Implements(goalsApi.changeGoal)
  change(
    @Who() actor: Actor,
    @FromPath(goalsApi.changeGoal) { goalId }: GoalPath,
    @FromBody(goalsApi.changeGoal) changes: BodyOf<typeof goalsApi.changeGoal>,
    @ExpectedVersion() version: number,
  ): Promise<GoalView> {
    return this.writing.change(actor, goalId, changes, version);
  }

  @Implements(goalsApi.agreeGoal)
  agree(@Who() actor: Actor, @FromPath(goalsApi.agreeGoal) { goalId }: GoalPath, @ExpectedVersion() version: number): Promise<GoalView> {
    return this.writing.agree(actor, goalId, version);
  }

  @Implements(goalsApi.achieveGoal)
  achieve(
    @Who() actor: Actor,
    @FromPath(goalsApi.achieveGoal) { goalId }: GoalPath,
    @FromBody(goalsApi.achieveGoal) body: BodyOf<typeof goalsApi.achieveGoal>,
    @ExpectedVersion() version: number,
  ): Promise<GoalView> {
    return this.writing.end(actor, goalId, 'achieve', body, version);
  }

  @Implements(goalsApi.abandonGoal)
  abandon(
    @Who() actor: Actor,
    @FromPath(goalsApi.abandonGoal) { goalId }: GoalPath,
    @FromBody(goalsApi.abandonGoal) body: BodyOf<typeof goalsApi.abandonGoal>,
    @ExpectedVersion() version: number,
  ): Promise<GoalView> {
    return this.writing.end(actor, goalId, 'abandon', body, version);
  }

  @Implements(goalsApi.reopenGoal)
  reopen(@Who() actor: Actor, @FromPath(goalsApi.reopenGoal) { goalId }: GoalPath, @ExpectedVersion() version: number): Promise<GoalView> {
    return this.writing.reopen(actor, goalId, version);
  }
}
