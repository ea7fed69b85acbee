import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { PersonalRowsModule } from '../personal-data/personal-rows.module';
import { Erasing } from './erasing';
import { ErasureJobs } from './erasure.job';
import { ErasureNudge } from './erasure-nudge';
import { ErasurePlanning } from './erasure-planning';
import { Erasures } from './erasures';
import { ErasuresController } from './erasures.controller';
import { ErasureRepository } from './erasures.repository';
import { LegalHolds } from './legal-holds';
import { LegalHoldRepository } from './legal-holds.repository';
import { RowErasure } from './row-erasure';

/** Erasing people who left, and keeping what a legal hold wants kept. */
@Module({
  imports: [PeopleModule, PersonalRowsModule],
  controllers: [ErasuresController],
  providers: [Erasing, ErasureJobs, ErasureNudge, ErasurePlanning, ErasureRepository, Erasures, LegalHoldRepository, LegalHolds, RowErasure],
  exports: [Erasures],
})
export class ErasureModule {}
