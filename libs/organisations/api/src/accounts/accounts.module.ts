import { Authenticator } from '@waymark/foundation/server';
import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { LinkPost } from '../people/link-post';
import { AccessTokenRows } from './access-tokens.repository';
import { AccessTokens } from './access-tokens';
import { AccountEventJobs } from './account-events.job';
import { AccountEventRows } from './account-events.repository';
import { AccountEvents } from './account-events';
import { AccountLinks } from './account-links';
import { AccountLinkRows } from './account-links.repository';
import { Accounts } from './accounts.repository';
import { AttemptLimits } from './attempt-limits';
import { CredentialsController } from './credentials.controller';
import { FamiliarPlaces } from './familiar-places.repository';
import { Housekeeping } from './housekeeping';
import { HousekeepingJobs } from './housekeeping.job';
import { InvitationAcceptance } from './invitation-acceptance';
import { Invitees } from './invitees.repository';
import { LinkDelivery } from './link-delivery';
import { LinkDeliveryJobs } from './link-delivery.job';
import { LinksToSend } from './links-to-send.repository';
import { OldRows } from './old-rows.repository';
import { PasswordChanges } from './password-changes';
import { PasswordHashing } from './password-hashing';
import { PasswordStrategy } from './password-strategy';
import { QueuedLinkPost } from './queued-link-post';
import { RequestAuthenticator } from './request-authenticator';
import { SessionController } from './session.controller';
import { SessionCookie } from './session-cookie';
import { SessionKeeping } from './session-keeping';
import { SessionViews } from './session-views';
import { SignIn } from './sign-in';
import { SignInSessions, TokenLookup } from './sign-in-sessions.repository';

/** Getting in, staying in and getting out. It also tells every other domain who is asking. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [SessionController, CredentialsController],
  providers: [
    AccessTokenRows,
    AccessTokens,
    AccountEventJobs,
    AccountEventRows,
    AccountEvents,
    AccountLinkRows,
    AccountLinks,
    Accounts,
    AttemptLimits,
    FamiliarPlaces,
    Housekeeping,
    HousekeepingJobs,
    InvitationAcceptance,
    Invitees,
    LinkDelivery,
    LinkDeliveryJobs,
    LinksToSend,
    OldRows,
    PasswordChanges,
    PasswordHashing,
    PasswordStrategy,
    RequestAuthenticator,
    SessionCookie,
    SessionKeeping,
    SessionViews,
    SignIn,
    SignInSessions,
    TokenLookup,
    { provide: Authenticator, useExisting: RequestAuthenticator },
    { provide: LinkPost, useClass: QueuedLinkPost },
  ],
  exports: [AttemptLimits, Authenticator, LinkPost],
})
export class AccountsModule {}
