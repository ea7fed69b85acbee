import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { DirectoryModule } from '../directory/directory.module';
import { RelationshipsModule } from '../relationships/relationships.module';
import { KeptPairs } from './kept-pairs';
import { PairProposing } from './pair-proposing';
import { ProgrammeFigureQueries } from './programme-figures.queries';
import { ProgrammeKeeping } from './programme-keeping';
import { ProgrammeMentoringController } from './programme-mentoring.controller';
import { ProgrammeOverviewReading } from './programme-overview';
import { ReachingOut } from './reaching-out';
import { WaitingRequests } from './waiting-requests';

/** Mentoring as the owner of a programme looks after it. */
@Module({
  imports: [AccessModule, DirectoryModule, OrganisationsModule, RelationshipsModule],
  controllers: [ProgrammeMentoringController],
  providers: [KeptPairs, PairProposing, ProgrammeFigureQueries, ProgrammeKeeping, ProgrammeOverviewReading, ReachingOut, WaitingRequests],
})
export class ProgrammeModule {}
