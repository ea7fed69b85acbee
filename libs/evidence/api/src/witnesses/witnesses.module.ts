import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { WitnessAnswering } from './witness-answering';
import { WitnessAsking } from './witness-asking';
import { WitnessDelivery } from './witness-delivery';
import { WitnessDeliveryJobs, WitnessPost } from './witness-delivery.job';
import { WitnessRequestRepository } from './witness-request.repository';
import { WitnessRequestQueries } from './witness-requests.queries';
import { WitnessesController } from './witnesses.controller';

/** Asking those who saw the work what they saw. */
@Module({
  imports: [OrganisationsModule, AccessModule],
  controllers: [WitnessesController],
  providers: [WitnessAnswering, WitnessAsking, WitnessDelivery, WitnessDeliveryJobs, WitnessPost, WitnessRequestQueries, WitnessRequestRepository],
  exports: [WitnessRequestQueries],
})
export class WitnessesModule {}
