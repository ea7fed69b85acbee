import { DomainError, newId, type Clock } from '@waymark/foundation/kernel';
import { clockToken } from '@waymark/foundation/server';
import { linkIsLive, type LinkKind } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { LinkPost } from '../people/link-post';
import type { AccountLink } from './account-link.entity';
import { AccountLinkRows } from './account-links.repository';
import { Accounts } from './accounts.repository';
import { AttemptLimits } from './attempt-limits';
import { hashSecret } from './secrets';

/** Links sent by mail: asking for one, looking at one and using one up. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly rows: AccountLinkRows,
    private readonly accounts: Accounts,
    private readonly limits: AttemptLimits,
    private readonly post: LinkPost,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /**
   * Notes that a link was asked for and wakes the worker. Whether the address has an account is looked up only there,
   * so the answer and its time tell nothing.
   */
  async request(kind: Exclude<LinkKind, 'INVITATION'>, email: string, clientAddress: string): Promise<void> {
    await this.limits.count('link.client', clientAddress);
    await this.limits.count('link.account', email);
    const id = newId();
    await this.rows.insert(id, kind, email, this.clock.now());
    await this.post.nudge(id);
  }

  /** The link of a token, as long as it works. @throws DomainError GONE where it does not, whatever the reason. */
  async find(token: string, kind: LinkKind): Promise<AccountLink> {
    const link = await this.rows.findByToken(hashSecret(token), kind);
    if (!link?.expiresAt) throw linkOver();
    const { credentialEpoch, expiresAt, usedAt } = link;
    const account = credentialEpoch === null ? null : await this.accounts.findByEmail(link.email);
    const facts = { credentialEpoch, expiresAt, usedAt, revokedAt: null };
    if (!linkIsLive(facts, account, this.clock.now())) throw linkOver();
    return link;
  }

  /** Uses the link up. Of two that use it at once, one gets it. @throws DomainError GONE */
  async use(token: string, kind: LinkKind): Promise<AccountLink> {
    const link = await this.find(token, kind);
    await this.useUp(link);
    return link;
  }

  /** As `use`, in the transaction of what the link is used for. */
  async useUp(link: AccountLink, manager?: Parameters<AccountLinkRows['useUp']>[2]): Promise<void> {
    if (!(await this.rows.useUp(link.id, this.clock.now(), manager))) throw linkOver();
  }
}

/** One answer for every link that does not work: used, too old, replaced or made up. */
export function linkOver(): DomainError {
  return new DomainError('GONE', 'link-over', 'This link was used or is too old. Ask for a new one.');
}
