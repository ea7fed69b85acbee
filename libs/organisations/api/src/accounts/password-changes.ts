import { DomainError, type Clock } from '@waymark/foundation/kernel';
import { AccountDatabase, clockToken } from '@waymark/foundation/server';
import { requireStrongPassword } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { loadPasswordScore } from '../password-strength';
import type { Account } from './account.entity';
import { AccountEvents, placeOf } from './account-events';
import { AccountLinks, linkOver } from './account-links';
import { Accounts, type MembershipRow } from './accounts.repository';
import { AttemptLimits } from './attempt-limits';
import { PasswordHashing } from './password-hashing';
import type { SignedIn } from './request-authenticator';
import { SessionKeeping, type Browser } from './session-keeping';

type Transaction = Parameters<Parameters<AccountDatabase['run']>[0]>[0];

/** Setting a new password. Every session, token and link of before ends with it. */
@Injectable()
export class PasswordChanges {
  constructor(
    private readonly database: AccountDatabase,
    private readonly accounts: Accounts,
    private readonly links: AccountLinks,
    private readonly limits: AttemptLimits,
    private readonly hashing: PasswordHashing,
    private readonly sessions: SessionKeeping,
    private readonly events: AccountEvents,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** The browser that asked goes on, as if it had just signed in. */
  async change(actor: SignedIn, currentPassword: string, newPassword: string, browser: Browser): Promise<void> {
    const account = await this.accounts.findById(actor.accountId);
    if (account === null) throw new DomainError('UNAUTHENTICATED', 'signed-out', 'You are not signed in.');
    const door = await this.limits.atPassword(account.email, browser.request.ip);
    if (!(await this.hashing.matches(currentPassword, account.passwordHash))) {
      throw new DomainError('INVALID', 'wrong-password', 'The current password is not right.', {
        issues: [{ path: 'body.currentPassword', message: 'This is not your current password' }],
      });
    }
    await door.opened();
    const memberships = await this.accounts.activeMemberships(account.id);
    const passwordHash = await this.hashOf(account, memberships, newPassword);
    const now = this.clock.now();
    const secret = await this.database.run(async (manager) => {
      const epoch = await this.accounts.setPassword(manager, actor, passwordHash, now);
      if (epoch === null) throw new DomainError('UNAUTHENTICATED', 'signed-out', 'You were signed out meanwhile.');
      await this.note(manager, memberships, 'password.changed');
      return this.sessions.renew(manager, { ...actor, signedInAt: now }, epoch);
    });
    await this.sessions.admit(secret, browser);
    await this.settle(memberships);
  }

  /** The link is used up only once the new password is known to be good. */
  async reset(token: string, newPassword: string, clientAddress: string): Promise<void> {
    await this.limits.count('password.client', clientAddress);
    const link = await this.links.find(token, 'PASSWORD_RESET');
    const account = await this.accounts.findByEmail(link.email);
    if (account === null) throw linkOver();
    const memberships = await this.accounts.activeMemberships(account.id);
    const passwordHash = await this.hashOf(account, memberships, newPassword);
    const proven = { accountId: account.id, credentialEpoch: link.credentialEpoch ?? account.credentialEpoch };
    await this.database.run(async (manager) => {
      await this.links.useUp(link, manager);
      if ((await this.accounts.setPassword(manager, proven, passwordHash, this.clock.now())) === null) throw linkOver();
      await this.note(manager, memberships, 'password.reset');
    });
    await this.limits.forgetPassword(account.email, clientAddress);
    await this.settle(memberships);
  }

  private async hashOf(account: Account, memberships: MembershipRow[], newPassword: string): Promise<string> {
    requireStrongPassword(newPassword, contextOf(account, memberships), await loadPasswordScore(), 'body.newPassword');
    return this.hashing.hash(newPassword);
  }

  /** A password is that of the account, so every organisation in which it is used is told. */
  private async note(manager: Transaction, memberships: MembershipRow[], action: 'password.changed' | 'password.reset'): Promise<void> {
    for (const membership of memberships) await this.events.note(manager, placeOf(membership), action);
  }

  private async settle(memberships: MembershipRow[]): Promise<void> {
    for (const { organisation_id } of memberships) await this.events.settle(organisation_id);
  }
}

function contextOf(account: Account, [membership]: MembershipRow[]) {
  return {
    email: account.email,
    name: membership?.member_name ?? null,
    organisationName: membership?.organisation_name ?? null,
  };
}
