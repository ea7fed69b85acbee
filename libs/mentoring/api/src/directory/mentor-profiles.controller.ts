import type { BodyOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, Implements, Who } from '@waymark/foundation/server';
import { mentorDirectoryApi, type MentorProfileView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { MentorProfiles } from './mentor-profiles';

@Controller()
export class MentorProfilesController {
  constructor(private readonly profiles: MentorProfiles) {}

  @Implements(mentorDirectoryApi.readOwnProfile)
  read(@Who() actor: Actor): Promise<MentorProfileView> {
    return this.profiles.readOwn(actor);
  }

  @Implements(mentorDirectoryApi.changeOwnProfile)
  change(
    @Who() actor: Actor,
    @FromBody(mentorDirectoryApi.changeOwnProfile) changes: BodyOf<typeof mentorDirectoryApi.changeOwnProfile>,
    @ExpectedVersion() version: number,
  ): Promise<MentorProfileView> {
    return this.profiles.changeOwn(actor, changes, version);
  }
}
