import { OrganisationsPeopleAndSignIn1763856000000 } from './1763856000000-organisations-people-and-sign-in';
import { FrameworksAndRoleProfiles1763900000000 } from './1763900000000-frameworks-and-role-profiles';
import { VersionsOfRoleAssignments1764000000000 } from './1764000000000-versions-of-role-assignments';
import { PeopleImports1764100000000 } from './1764100000000-people-imports';
import { SearchForPeopleWhateverTheirAccents1764200000000 } from './1764200000000-search-for-people-whatever-their-accents';
import { LeaveByAnEarlierCookieAndAccountForSigningIn1764200100000 } from './1764200100000-leave-by-an-earlier-cookie-and-account-for-signing-in';
import { ProgrammesAndSettings1764300000000 } from './1764300000000-programmes-and-settings';
import { AccessLedgerAndReleases1764400000000 } from './1764400000000-access-ledger-and-releases';
import { DataExportsLegalHoldsErasureAndRetention1764400100000 } from './1764400100000-data-exports-legal-holds-erasure-and-retention';
import { EvidenceClaimsAndDecisions1764500000000 } from './1764500000000-evidence-claims-and-decisions';
import { EvidenceIsMailedAndErased1764510000000 } from './1764510000000-evidence-is-mailed-and-erased';
import { ClaimsAsTheyWereSubmitted1764540000000 } from './1764540000000-claims-as-they-were-submitted';
import { WhyErasuresFailAndWhenWithdrawnInvitationsEnd1764600000000 } from './1764600000000-why-erasures-fail-and-when-withdrawn-invitations-end';
import { WitnessesSignWhatTheyWereShown1764600000010 } from './1764600000010-witnesses-sign-what-they-were-shown';
import { ConflictsOfInterestInAppeals1764600000011 } from './1764600000011-conflicts-of-interest-in-appeals';
import { AppealsAreFoundByWhomTheyWaitFor1764600000012 } from './1764600000012-appeals-are-found-by-whom-they-wait-for';
import { FormsThatAreNotSentYet1764600000020 } from './1764600000020-forms-that-are-not-sent-yet';
import { AppealsAreAnsweredByADay1764600000030 } from './1764600000030-appeals-are-answered-by-a-day';
import { ReadinessSnapshotsAndJudgements1764700000000 } from './1764700000000-readiness-snapshots-and-judgements';
import { LevelsAreReadFromAnIndexAlone1764700000001 } from './1764700000001-levels-are-read-from-an-index-alone';
import { WhenWaiversWereEnded1764700000002 } from './1764700000002-when-waivers-were-ended';
import { MentoringRelationshipsAndAgreements1764800000000 } from './1764800000000-mentoring-relationships-and-agreements';
import { MentorsWishesAndOutreach1764800000001 } from './1764800000001-mentors-wishes-and-outreach';
import { SessionsRecordsAndNotes1764800000010 } from './1764800000010-sessions-records-and-notes';
import { GoalsAndActions1764800000020 } from './1764800000020-goals-and-actions';
import { DevelopmentRecordsAndHours1764800001001 } from './1764800001001-development-records-and-hours';
import { Reminders1764800002001 } from './1764800002001-reminders';
import { WhatWasKnownOfRoles1764800004001 } from './1764800004001-what-was-known-of-roles';

/** In the order in which they run. */
export const migrations = [
  OrganisationsPeopleAndSignIn1763856000000,
  FrameworksAndRoleProfiles1763900000000,
  VersionsOfRoleAssignments1764000000000,
  PeopleImports1764100000000,
  SearchForPeopleWhateverTheirAccents1764200000000,
  LeaveByAnEarlierCookieAndAccountForSigningIn1764200100000,
  ProgrammesAndSettings1764300000000,
  AccessLedgerAndReleases1764400000000,
  DataExportsLegalHoldsErasureAndRetention1764400100000,
  EvidenceClaimsAndDecisions1764500000000,
  EvidenceIsMailedAndErased1764510000000,
  ClaimsAsTheyWereSubmitted1764540000000,
  WhyErasuresFailAndWhenWithdrawnInvitationsEnd1764600000000,
  WitnessesSignWhatTheyWereShown1764600000010,
  ConflictsOfInterestInAppeals1764600000011,
  AppealsAreFoundByWhomTheyWaitFor1764600000012,
  FormsThatAreNotSentYet1764600000020,
  AppealsAreAnsweredByADay1764600000030,
  ReadinessSnapshotsAndJudgements1764700000000,
  LevelsAreReadFromAnIndexAlone1764700000001,
  WhenWaiversWereEnded1764700000002,
  MentoringRelationshipsAndAgreements1764800000000,
  MentorsWishesAndOutreach1764800000001,
  SessionsRecordsAndNotes1764800000010,
  GoalsAndActions1764800000020,
  DevelopmentRecordsAndHours1764800001001,
  Reminders1764800002001,
  WhatWasKnownOfRoles1764800004001,
];
