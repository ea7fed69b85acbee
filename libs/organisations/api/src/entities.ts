import { AccessToken } from './accounts/access-token.entity';
import { AccountEvent } from './accounts/account-event.entity';
import { AccountLink } from './accounts/account-link.entity';
import { Account } from './accounts/account.entity';
import { AttemptWindow } from './accounts/attempt-window.entity';
import { FamiliarPlace } from './accounts/familiar-place.entity';
import { SignInSession } from './accounts/sign-in-session.entity';
import { AuditEntry, AuditHead } from './audit/audit-entry.entity';
import { Erasure } from './erasure/erasure.entity';
import { LegalHold } from './erasure/legal-hold.entity';
import { DataExport } from './exports/data-export.entity';
import { RetentionRule } from './retention/retention-rule.entity';
import { AccessEvent } from './ledger/access-event.entity';
import { Release } from './ledger/release.entity';
import { PeopleImport, PeopleImportHeading, PeopleImportRow } from './people-import/people-import.entity';
import { IdempotencyRecord } from './people/idempotency-record.entity';
import { Member } from './people/member.entity';
import { Organisation } from './people/organisation.entity';
import { Programme, ProgrammePurpose } from './people/programme.entity';
import { ReportingLine } from './people/reporting-line.entity';
import { RoleGrant } from './people/role-grant.entity';
import { Team, TeamMember } from './people/team.entity';
import { Enrolment } from './programmes/enrolment.entity';
import { ProgrammePolicySet } from './programmes/programme-policy-set.entity';
import { PurposeAcknowledgement } from './programmes/purpose-acknowledgement.entity';

/** Rows of one organisation, which the runtime role reaches through Tenancy. */
export const tenantEntities = [
  Organisation,
  Member,
  Team,
  TeamMember,
  ReportingLine,
  Programme,
  ProgrammePurpose,
  ProgrammePolicySet,
  PurposeAcknowledgement,
  Enrolment,
  RoleGrant,
  AccessToken,
  AccountEvent,
  AuditEntry,
  AuditHead,
  IdempotencyRecord,
  PeopleImport,
  PeopleImportRow,
  PeopleImportHeading,
  AccessEvent,
  Release,
  DataExport,
  LegalHold,
  Erasure,
  RetentionRule,
];

/** Rows of no organisation, which the sign-in role reaches through AccountDatabase. */
export const accountEntities = [Account, SignInSession, AccountLink, AttemptWindow, FamiliarPlace];
