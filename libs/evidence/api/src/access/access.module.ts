import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { Meetings } from './meetings';
import { MeetingQueries } from './meetings.queries';

/** On what grounds people meet the work of others. */
@Module({ imports: [OrganisationsModule], providers: [MeetingQueries, Meetings], exports: [Meetings] })
export class AccessModule {}
