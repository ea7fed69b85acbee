import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { RoleAssigning } from './assignments/role-assigning';
import { RoleAssignmentRepository } from './assignments/role-assignment.repository';
import { RoleAssignmentsController } from './assignments/role-assignments.controller';
import { RoleAssignmentQueries } from './assignments/role-assignments.queries';
import { FrameworkCatalogue } from './frameworks/framework-catalogue';
import { FrameworkLibrary } from './frameworks/framework-library';
import { FrameworkRepository } from './frameworks/framework.repository';
import { FrameworksController } from './frameworks/frameworks.controller';
import { FrameworkQueries } from './frameworks/frameworks.queries';
import { ScaleRepository } from './frameworks/scale.repository';
import { SkillsImport } from './frameworks/skills-import';
import { DraftEditing } from './profiles/draft-editing';
import { DraftStoring } from './profiles/draft-storing';
import { EditionMatching } from './profiles/edition-matching';
import { ProfileImport } from './profiles/profile-import';
import { ProfileLibrary } from './profiles/profile-library';
import { ProfilesController } from './profiles/profiles.controller';
import { ProfileQueries } from './profiles/profiles.queries';
import { Publication } from './profiles/publication';
import { Publications } from './profiles/publications';
import { RequirementRepository } from './profiles/requirement.repository';
import { RequirementsController } from './profiles/requirements.controller';
import { RoleProfileRepository } from './profiles/role-profile.repository';
import { VersionRepository } from './profiles/version.repository';
import { VersionsController } from './profiles/versions.controller';
import { VersionQueries } from './profiles/versions.queries';

/** Frameworks, skills and scales; role profiles from their import to their publication; who has which role. */
@Module({
  imports: [OrganisationsModule],
  controllers: [FrameworksController, ProfilesController, RequirementsController, RoleAssignmentsController, VersionsController],
  providers: [
    DraftEditing,
    DraftStoring,
    EditionMatching,
    FrameworkCatalogue,
    FrameworkLibrary,
    FrameworkQueries,
    FrameworkRepository,
    ProfileImport,
    ProfileLibrary,
    ProfileQueries,
    Publication,
    Publications,
    RequirementRepository,
    RoleAssigning,
    RoleAssignmentQueries,
    RoleAssignmentRepository,
    RoleProfileRepository,
    ScaleRepository,
    SkillsImport,
    VersionQueries,
    VersionRepository,
  ],
  exports: [Publications],
})
export class RoleProfilesModule {}
