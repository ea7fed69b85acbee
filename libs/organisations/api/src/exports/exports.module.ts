import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { PersonalRowsModule } from '../personal-data/personal-rows.module';
import { DataExportJobs } from './data-export.job';
import { DataExportMaking } from './data-export-making';
import { DataExports } from './data-exports';
import { DataExportsController } from './data-exports.controller';
import { DataExportRepository } from './data-exports.repository';
import { ExportGathering } from './export-contents';
import { ExportNudge } from './export-nudge';

/** Everything about one person, as a file, for themselves or for an admin who has to answer them. */
@Module({
  imports: [PeopleModule, PersonalRowsModule],
  controllers: [DataExportsController],
  providers: [DataExportJobs, DataExportMaking, DataExportRepository, DataExports, ExportGathering, ExportNudge],
})
export class ExportsModule {}
