import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { RecordsModule } from '../records/records.module';
import { HoursLogging } from './hours-logging';
import { HoursController } from './hours.controller';
import { HoursQueries } from './hours.queries';
import { HoursRepository } from './hours.repository';

/** The time that development took. */
@Module({ imports: [OrganisationsModule, RecordsModule], controllers: [HoursController], providers: [HoursLogging, HoursQueries, HoursRepository] })
export class HoursModule {}
