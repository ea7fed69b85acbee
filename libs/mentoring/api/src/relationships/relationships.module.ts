import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AgreementsModule } from '../agreements/agreements.module';
import { HomeQueries } from '../home/home.queries';
import { PairsAtHome } from '../home/pairs-at-home';
import { SessionAccessModule } from '../sessions/session-access.module';
import { AgreedRetention } from './agreed-retention.queries';
import { ManagerReading } from './manager-reading';
import { MeetingQueries } from './meetings.queries';
import { Mentors } from './mentors.queries';
import { PairAudience } from './pair-audience';
import { PairBeginning } from './pair-beginning';
import { PairClosing } from './pair-closing';
import { PairCountQueries } from './pair-counts.queries';
import { PairRhythms } from './pair-rhythms';
import { PairSteps } from './pair-steps';
import { PairTurning } from './pair-turning';
import { ReflectionRepository } from './reflection.repository';
import { RelationshipAsking } from './relationship-asking';
import { RelationshipListQueries } from './relationship-list.queries';
import { RelationshipListing } from './relationship-listing';
import { RelationshipReading } from './relationship-reading';
import { RelationshipSteps } from './relationship-steps';
import { RelationshipSweep } from './relationship-sweep';
import { RelationshipJobs } from './relationships.job';
import { RelationshipsController } from './relationships.controller';

/** How pairs begin, pause and end, and who sees what of them. */
@Module({
  imports: [AccessModule, AgreementsModule, OrganisationsModule, SessionAccessModule],
  controllers: [RelationshipsController],
  providers: [
    AgreedRetention,
    HomeQueries,
    ManagerReading,
    Mentors,
    MeetingQueries,
    PairAudience,
    PairBeginning,
    PairClosing,
    PairCountQueries,
    PairRhythms,
    PairSteps,
    PairTurning,
    PairsAtHome,
    ReflectionRepository,
    RelationshipAsking,
    RelationshipJobs,
    RelationshipListQueries,
    RelationshipListing,
    RelationshipReading,
    RelationshipSteps,
    RelationshipSweep,
  ],
  exports: [Mentors, MeetingQueries, PairBeginning, PairCountQueries, PairRhythms, PairSteps, PairsAtHome, RelationshipListing, RelationshipReading, RelationshipSweep],
})
export class RelationshipsModule {}
