import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { ExportedPeopleQueries } from './exported-people.queries';
import { ImportPlanning } from './import-planning';
import { ImportWriting } from './import-writing.repository';
import { KnownOrganisationQueries } from './known-organisation.queries';
import { PeopleExport } from './people-export';
import { PeopleImportApplication } from './people-import-application';
import { PeopleImportRepository } from './people-import.repository';
import { PeopleImportReview } from './people-import-review';
import { PeopleImportQueries } from './people-imports.queries';
import { PeopleImportsController } from './people-imports.controller';
import { PeopleUpload } from './people-upload';

/** Bringing people into an organisation from a file, and taking them out in the same shape. */
@Module({
  imports: [PeopleModule],
  controllers: [PeopleImportsController],
  providers: [
    ExportedPeopleQueries,
    ImportPlanning,
    ImportWriting,
    KnownOrganisationQueries,
    PeopleExport,
    PeopleImportApplication,
    PeopleImportQueries,
    PeopleImportRepository,
    PeopleImportReview,
    PeopleUpload,
  ],
})
export class PeopleImportModule {}
