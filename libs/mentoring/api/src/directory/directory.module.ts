import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { DirectoryController } from './directory.controller';
import { GapQueries } from './gaps.queries';
import { MentorCards } from './mentor-cards';
import { MentorFactQueries } from './mentor-facts.queries';
import { MentorProfiles } from './mentor-profiles';
import { MentorProfilesController } from './mentor-profiles.controller';
import { MentorSearch } from './mentor-search';
import { MentoringWishes } from './mentoring-wishes';
import { Seekers } from './seekers';
import { WishQueries } from './wishes.queries';

/** Finding a mentor, and being found. */
@Module({
  imports: [AccessModule, OrganisationsModule],
  controllers: [DirectoryController, MentorProfilesController],
  providers: [GapQueries, MentorCards, MentorFactQueries, MentorProfiles, MentorSearch, MentoringWishes, Seekers, WishQueries],
  exports: [MentorFactQueries, MentorProfiles, MentorSearch, Seekers],
})
export class DirectoryModule {}
