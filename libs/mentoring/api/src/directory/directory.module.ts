import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MentorFactQueries } from './mentor-facts.queries';
import { MentorProfiles } from './mentor-profiles';
import { MentorProfilesController } from './mentor-profiles.controller';

/** Finding a mentor, and being found. */
@Module({
  imports: [AccessModule, OrganisationsModule],
  controllers: [MentorProfilesController],
  providers: [MentorFactQueries, MentorProfiles],
  exports: [MentorProfiles],
})
export class DirectoryModule {}
