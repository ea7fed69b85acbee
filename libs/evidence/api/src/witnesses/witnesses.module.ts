import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { WitnessRequestQueries } from './witness-requests.queries';

/** Asking those who saw the work what they saw. */
@Module({
  imports: [OrganisationsModule, AccessModule],
  providers: [WitnessRequestQueries],
  exports: [WitnessRequestQueries],
})
export class WitnessesModule {}
