import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module';
import { GoalsModule } from '../goals/goals.module';
import { ItemReaders } from './item-readers';
import { ItemReadersController } from './item-readers.controller';
import { MentoringPlans } from './mentoring-plans';
import { PlanQueries } from './plans.queries';
import { ReleasedController } from './released.controller';
import { ReleasedQueries } from './released.queries';

/** What leaves a pair because the mentee let somebody read it. */
@Module({
  imports: [OrganisationsModule, GoalsModule, ActionsModule],
  controllers: [ItemReadersController, ReleasedController],
  providers: [ItemReaders, MentoringPlans, PlanQueries, ReleasedQueries],
  exports: [MentoringPlans],
})
export class ReleasedModule {}
