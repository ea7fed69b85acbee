import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ItemAccess } from '../access/item-access';
import { AgreementsModule } from '../agreements/agreements.module';
import { GoalReading } from './goal-reading';
import { GoalWriting } from './goal-writing';
import { GoalRepository } from './goal.repository';
import { GoalsController } from './goals.controller';
import { GoalQueries } from './goals.queries';
import { OwnGoalQueries } from './own-goals.queries';

/** What a mentee wants, tied to requirements and levels. */
@Module({
  imports: [AccessModule, AgreementsModule, OrganisationsModule],
  controllers: [GoalsController],
  providers: [GoalQueries, GoalReading, GoalRepository, GoalWriting, ItemAccess, OwnGoalQueries],
  exports: [GoalQueries, GoalReading, ItemAccess, OwnGoalQueries],
})
export class GoalsModule {}
