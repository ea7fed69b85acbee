import { advance, DomainError, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken, Tenancy } from '@waymark/foundation/server';
import {
  memberLifecycle,
  requireStrongPassword,
  type InvitationView,
  type SessionView,
} from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { loadPasswordScore } from '../password-strength';
import type { Account } from './account.entity';
import type { AccountLink } from './account-link.entity';
import { AccountLinks, linkOver } from './account-links';
import { Accounts } from './accounts.repository';
import { AttemptLimits } from './attempt-limits';
import { Invitees, type Invitee } from './invitees.repository';
import { PasswordHashing } from './password-hashing';
import { PasswordStrategy } from './password-strategy';
import { SessionKeeping, type Browser } from './session-keeping';
import { SessionViews } from './session-views';

/** Somebody who accepts an invitation, and from where. */
interface Newcomer {
  name: string;
  password: string;
  clientAddress: string;
}

/** Joining an organisation by the link of an invitation. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly links: AccountLinks,
    private readonly accounts: Accounts,
    private readonly invitees: Invitees,
    private readonly limits: AttemptLimits,
    private readonly strategy: PasswordStrategy,
    private readonly hashing: PasswordHashing,
    private readonly sessions: SessionKeeping,
    private readonly views: SessionViews,
    private readonly tenancy: Tenancy,
    private readonly audit: AuditLog,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async open(token: string, clientAddress: string): Promise<InvitationView> {
    await this.limits.count('password.client', clientAddress);
    const { link, invitee } = await this.find(token);
    const account = await this.accounts.findByEmail(link.email);
    return {
      organisationName: invitee.organisationName,
      email: link.email,
      name: invitee.name,
      hasAccount: account !== null,
      expiresAt: (link.expiresAt as Date).toISOString(),
    };
  }

  async accept(token: string, name: string, password: string, browser: Browser): Promise<SessionView> {
    await this.limits.count('password.client', browser.request.ip);
    const { account, organisationId } = await this.join(token, name, password, browser.request.ip);
    await this.limits.welcome(account.email, browser.request.ip);
    return this.views.of(await this.sessions.begin(account, browser, organisationId));
  }

  /**
   * Makes the invited person a member without signing them in. The account comes first, then the membership, then the
   * link is used up: a process that dies in between leaves an invitation that can be accepted again.
   */
  async join(token: string, name: string, password: string, clientAddress = ''): Promise<{ account: Account; organisationId: Id }> {
    const { link, invitee } = await this.find(token);
    const account = await this.accountFor(link, invitee, { name, password, clientAddress });
    const joined = await this.tenancy.run(invitee.organisationId, () => this.enter(invitee, account, link, name));
    if (!joined) throw linkOver();
    await this.links.use(token, 'INVITATION');
    return { account, organisationId: invitee.organisationId };
  }

  private async find(token: string): Promise<{ link: AccountLink; invitee: Invitee }> {
    const link = await this.links.find(token, 'INVITATION');
    const invitee = await this.invitees.find(link);
    if (invitee === null) throw linkOver();
    return { link, invitee };
  }

  /** The address's own account, proved by its password, or a new one with the password that was chosen. */
  private async accountFor(link: AccountLink, invitee: Invitee, { name, password, clientAddress }: Newcomer): Promise<Account> {
    const known = await this.accounts.findByEmail(link.email);
    if (known !== null) return this.proven(link.email, password, clientAddress);
    const context = { email: link.email, name, organisationName: invitee.organisationName };
    requireStrongPassword(password, context, await loadPasswordScore(), 'body.password');
    const created = await this.accounts.create(link.email, await this.hashing.hash(password), this.clock.now());
    return created ?? this.proven(link.email, password, clientAddress);
  }

  private async proven(email: string, password: string, clientAddress: string): Promise<Account> {
    const door = await this.limits.atPassword(email, clientAddress);
    const account = await this.strategy.verify(email, password);
    if (account === null) {
      throw new DomainError('INVALID', 'wrong-password', 'This is not the password of your Waymark account.', {
        issues: [{ path: 'body.password', message: 'Enter the password that you use for Waymark already' }],
      });
    }
    await door.opened();
    return account;
  }

  private async enter(invitee: Invitee, account: Account, link: AccountLink, name: string): Promise<boolean> {
    const now = this.clock.now();
    const status = advance(memberLifecycle, 'INVITED', 'accept');
    const joined = await this.invitees.join(this.tenancy.manager, link.id, { ...invitee, name, status, accountId: account.id, now });
    if (joined) {
      const subject = { kind: 'member', id: invitee.memberId };
      await this.audit.record({ action: 'member.joined', at: now, actorId: invitee.memberId, subject });
    }
    return joined;
  }
}
