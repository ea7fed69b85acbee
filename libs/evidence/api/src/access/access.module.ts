import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { EvidenceAccess } from './evidence-access';
import { EvidenceReaders } from './evidence-readers';
import { EvidenceReadersController } from './evidence-readers.controller';
import { Meetings } from './meetings';
import { MeetingQueries } from './meetings.queries';
import { ReaderQueries } from './readers.queries';

/** On what grounds people meet the work of others, and who does. */
@Module({
  imports: [OrganisationsModule],
  controllers: [EvidenceReadersController],
  providers: [EvidenceAccess, EvidenceReaders, MeetingQueries, Meetings, ReaderQueries],
  exports: [EvidenceAccess, Meetings],
})
export class AccessModule {}
