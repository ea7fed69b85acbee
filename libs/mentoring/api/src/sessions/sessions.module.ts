import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ActionsModule } from '../actions/actions.module';
import { SessionAccessModule } from './session-access.module';
import { SessionLogging } from './session-logging';
import { SessionPlanning } from './session-planning';
import { SessionReading } from './session-reading';
import { SessionsController } from './sessions.controller';

/** When the two of a pair meet, and that they did. */
@Module({
  imports: [OrganisationsModule, AccessModule, ActionsModule, SessionAccessModule],
  controllers: [SessionsController],
  providers: [SessionLogging, SessionPlanning, SessionReading],
})
export class SessionsModule {}
