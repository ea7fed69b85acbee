import { Module } from '@nestjs/common';
import { ErasingRows } from './erasing-rows.repository';
import { PersonalRowQueries } from './personal-rows.queries';
import { PersonQueries } from './persons.queries';

/** Reading and removing what tables hold about one person, as the registry says. Wants the PersonalDataModule. */
@Module({ providers: [ErasingRows, PersonQueries, PersonalRowQueries], exports: [ErasingRows, PersonQueries, PersonalRowQueries] })
export class PersonalRowsModule {}
