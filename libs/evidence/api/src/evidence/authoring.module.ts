import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ClaimEditing } from '../claims/claim-editing';
import { ClaimsController } from '../claims/claims.controller';
import { ClaimsModule } from '../claims/claims.module';
import { AssignmentModule } from '../reviews/assignment.module';
import { WitnessesModule } from '../witnesses/witnesses.module';
import { ClaimSubmission } from './claim-submission';
import { EvidenceAuthoring } from './evidence-authoring';
import { EvidenceHints } from './evidence-hints';
import { EvidenceReading } from './evidence-reading';
import { EvidenceController } from './evidence.controller';
import { EvidenceQueries } from './evidence.queries';
import { EvidenceRepository } from './evidence.repository';

/** Evidence and its claims as their owner writes them, until they are sent for review. */
@Module({
  imports: [OrganisationsModule, AccessModule, AssignmentModule, ClaimsModule, WitnessesModule],
  controllers: [ClaimsController, EvidenceController],
  providers: [ClaimEditing, ClaimSubmission, EvidenceAuthoring, EvidenceHints, EvidenceQueries, EvidenceReading, EvidenceRepository],
  exports: [EvidenceAuthoring, EvidenceQueries],
})
export class AuthoringModule {}
