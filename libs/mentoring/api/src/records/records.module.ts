import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ActionsModule } from '../actions/actions.module';
import { AgreementsModule } from '../agreements/agreements.module';
import { PromptsModule } from '../prompts/prompts.module';
import { SessionAccessModule } from '../sessions/session-access.module';
import { RecordReading } from './record-reading';
import { RecordWriting } from './record-writing';
import { RecordsController } from './records.controller';
import { Summaries } from './summaries';

/** What was said in a session, and what it came to. */
@Module({
  imports: [OrganisationsModule, AccessModule, ActionsModule, AgreementsModule, PromptsModule, SessionAccessModule],
  controllers: [RecordsController],
  providers: [RecordReading, RecordWriting, Summaries],
})
export class RecordsModule {}
