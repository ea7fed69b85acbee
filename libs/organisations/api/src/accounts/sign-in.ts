import { DomainError } from '@waymark/foundation/kernel';
import type { SessionView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AccountEvents } from './account-events';
import { AccountLinks, linkOver } from './account-links';
import { Accounts } from './accounts.repository';
import { AttemptLimits } from './attempt-limits';
import { PasswordStrategy } from './password-strategy';
import { SessionKeeping, type Browser } from './session-keeping';
import { SessionViews } from './session-views';

/** Getting in, by password or by a link sent by mail. */
@Injectable()
export class SignIn {
  constructor(
    private readonly limits: AttemptLimits,
    private readonly strategy: PasswordStrategy,
    private readonly accounts: Accounts,
    private readonly links: AccountLinks,
    private readonly events: AccountEvents,
    private readonly sessions: SessionKeeping,
    private readonly views: SessionViews,
  ) {}

  /** An unknown address and a wrong password answer alike, after the same work. */
  async byPassword(email: string, password: string, browser: Browser): Promise<SessionView> {
    await this.limits.count('password.client', browser.request.ip);
    const door = await this.limits.atPassword(email, browser.request.ip);
    const account = await this.strategy.verify(email, password);
    if (account === null) {
      this.events.failedLater(email);
      throw new DomainError('UNAUTHENTICATED', 'wrong-credentials', 'The email address or the password is not right.');
    }
    await door.opened();
    return this.views.of(await this.sessions.begin(account, browser));
  }

  async byLink(token: string, browser: Browser): Promise<SessionView> {
    await this.limits.count('password.client', browser.request.ip);
    const link = await this.links.use(token, 'SIGN_IN');
    const account = await this.accounts.findByEmail(link.email);
    if (account === null) throw linkOver();
    // With the link's own epoch: where the password changed while this was under way, nobody is let in.
    const credentialEpoch = link.credentialEpoch ?? account.credentialEpoch;
    return this.views.of(await this.sessions.begin({ id: account.id, credentialEpoch }, browser));
  }
}
