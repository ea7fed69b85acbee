import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { Enrolling } from './enrolling';
import { EnrolmentDirectory } from './enrolment-directory';
import { EnrolmentRepository } from './enrolment.repository';
import { EnrolmentsController } from './enrolments.controller';
import { EnrolmentQueries } from './enrolments.queries';
import { Participation } from './participation.queries';
import { PolicySets } from './policy-sets.repository';
import { ProgrammeAccess } from './programme-access';
import { ProgrammeChanges } from './programme-changes';
import { ProgrammePolicies } from './programme-policies';
import { ProgrammePolicySetting } from './programme-policy-setting';
import { ProgrammesController } from './programmes.controller';
import { PurposeAcknowledgements } from './purpose-acknowledgements.repository';
import { PurposeAcknowledging } from './purpose-acknowledging';
import { PurposeGate } from './purpose-gate';
import { PurposesController } from './purposes.controller';
import { TeamOpening } from './team-opening';

/** What programmes are for, by which policies, who takes part and which managers have acknowledged it. */
@Module({
  imports: [PeopleModule],
  controllers: [EnrolmentsController, ProgrammesController, PurposesController],
  providers: [
    Enrolling,
    EnrolmentDirectory,
    EnrolmentQueries,
    EnrolmentRepository,
    Participation,
    PolicySets,
    ProgrammeAccess,
    ProgrammeChanges,
    ProgrammePolicies,
    ProgrammePolicySetting,
    PurposeAcknowledgements,
    PurposeAcknowledging,
    PurposeGate,
    TeamOpening,
  ],
  exports: [Enrolling, ProgrammePolicies, PurposeGate],
})
export class ProgrammesModule {}
