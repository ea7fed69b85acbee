import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { LedgerModule } from '../ledger/ledger.module';
import { Duplicates } from './duplicates';
import { Departures } from './departures';
import { FirstAdmin } from './first-admin';
import { InvitationLinks } from './invitation-links.repository';
import { ManagementChains } from './management-chains.queries';
import { ManagerAssignment } from './manager-assignment';
import { MemberDirectory } from './member-directory';
import { MemberInvitations } from './member-invitations';
import { MemberProfileChanges } from './member-changes';
import { MemberRepository } from './member.repository';
import { MemberQueries } from './members.queries';
import { MembersController } from './members.controller';
import { OrganisationCalendar } from './organisation-calendar';
import { OrganisationChanges } from './organisation-changes';
import { OrganisationController } from './organisation.controller';
import { OrganisationFounding } from './organisation-founding';
import { OrganisationLock } from './organisation-lock.repository';
import { OrganisationRepository } from './organisation.repository';
import { PossibleReaderQueries } from './possible-readers.queries';
import { ProfileReaderQueries } from './profile-readers.queries';
import { ProfileReading } from './profile-reading';
import { ProgrammeQueries } from './programmes.queries';
import { ProgrammeRepository } from './programme.repository';
import { ReminderCauses } from './reminder-causes';
import { ReportingHistory } from './reporting-history';
import { ReportingLineWriting } from './reporting-line-writing';
import { ReportingLineQueries } from './reporting-lines.queries';
import { ReportingLineRepository } from './reporting-line.repository';
import { ReportingLinesController } from './reporting-lines.controller';
import { ActiveAdmins, ActiveOwners, RoleGrantRepository } from './role-grant.repository';
import { RoleGrantQueries } from './role-grants.queries';
import { RoleGranting } from './role-granting';
import { RoleGrantsController } from './role-grants.controller';
import { Suspension } from './suspension';
import { TeamDirectory } from './team-directory';
import { TeamEditing } from './team-editing';
import { TeamQueries } from './teams.queries';
import { TeamRepository } from './team.repository';
import { TeamsController } from './teams.controller';

/** The people of an organisation, how they are grouped, who manages whom and who holds which role. Wants a LinkPost. */
@Module({
  imports: [AuditModule, LedgerModule],
  controllers: [
    MembersController,
    OrganisationController,
    ReportingLinesController,
    RoleGrantsController,
    TeamsController,
  ],
  providers: [
    ActiveAdmins,
    ActiveOwners,
    Departures,
    Duplicates,
    FirstAdmin,
    InvitationLinks,
    ManagementChains,
    ManagerAssignment,
    MemberDirectory,
    MemberInvitations,
    MemberProfileChanges,
    MemberQueries,
    MemberRepository,
    OrganisationCalendar,
    OrganisationChanges,
    OrganisationFounding,
    OrganisationLock,
    OrganisationRepository,
    PossibleReaderQueries,
    ProfileReaderQueries,
    ProfileReading,
    ProgrammeQueries,
    ProgrammeRepository,
    ReminderCauses,
    ReportingHistory,
    ReportingLineQueries,
    ReportingLineRepository,
    ReportingLineWriting,
    RoleGrantQueries,
    RoleGrantRepository,
    RoleGranting,
    Suspension,
    TeamDirectory,
    TeamEditing,
    TeamQueries,
    TeamRepository,
  ],
  exports: [
    AuditModule,
    Departures,
    ManagementChains,
    MemberDirectory,
    OrganisationCalendar,
    OrganisationFounding,
    OrganisationLock,
    OrganisationRepository,
    ProgrammeQueries,
    ProgrammeRepository,
    ReminderCauses,
    TeamDirectory,
    TeamRepository,
  ],
})
export class PeopleModule {}
