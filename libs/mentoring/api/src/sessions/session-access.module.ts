import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { PromptRepository } from '../prompts/prompts.repository';
import { StageReading } from '../records/stage-reading';
import { StageRepository } from '../records/stage.repository';
import { AgreedWorkQueries } from './agreed-work.queries';
import { SessionAccess } from './session-access';
import { SessionViews } from './session-views';
import { SessionRepository } from './session.repository';
import { SessionQueries } from './sessions.queries';

const offered = [AgreedWorkQueries, PromptRepository, SessionAccess, SessionQueries, SessionRepository, SessionViews, StageReading, StageRepository];

/** Sessions, their records and who meets them, for every room that is about them. */
@Module({
  imports: [OrganisationsModule, AccessModule],
  providers: offered,
  exports: offered,
})
export class SessionAccessModule {}
