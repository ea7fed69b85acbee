import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { GoalsModule } from '../goals/goals.module';
import { ActionHolding } from './action-holding';
import { ActionReading } from './action-reading';
import { ActionSteps } from './action-steps';
import { ActionWriting } from './action-writing';
import { ActionRepository } from './action.repository';
import { ActionsOfSessions } from './actions-of-sessions';
import { ActionsController } from './actions.controller';
import { ActionQueries } from './actions.queries';

/** What somebody has said they will do, in a session or outside one. */
@Module({
  imports: [OrganisationsModule, AccessModule, GoalsModule],
  controllers: [ActionsController],
  providers: [ActionHolding, ActionQueries, ActionReading, ActionRepository, ActionsOfSessions, ActionSteps, ActionWriting],
  exports: [ActionReading, ActionsOfSessions],
})
export class ActionsModule {}
