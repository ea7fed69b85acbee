import { DomainError, newId, type Clock } from '@waymark/foundation/kernel';
import { AccountDatabase, clockToken, JobQueue } from '@waymark/foundation/server';
import { linkIsLive, type LinkKind } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AccountLink } from './account-link.entity';
import { Accounts } from './accounts.repository';
import { AttemptLimits } from './attempt-limits';
import { deliverLink } from './link-delivery.job';
import { hashSecret } from './secrets';

/** Links sent by mail: asking for one, looking at one and using one up. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly database: AccountDatabase,
    private readonly accounts: Accounts,
    private readonly limits: AttemptLimits,
    private readonly queue: JobQueue,
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
    await this.database.query(
      'INSERT INTO account_link (id, purpose, email, requested_at) VALUES ($1, $2, $3, $4)',
      [id, kind, email, this.clock.now()],
    );
    await this.queue.nudge(deliverLink, { linkId: id });
  }

  /** The link of a token, as long as it works. @throws DomainError GONE where it does not, whatever the reason. */
  async find(token: string, kind: LinkKind): Promise<AccountLink> {
    const link = await this.database.manager.findOneBy(AccountLink, { tokenHash: hashSecret(token), purpose: kind });
    if (link === null || link.expiresAt === null) throw linkOver();
    const account = link.credentialEpoch === null ? null : await this.accounts.findByEmail(link.email);
    const facts = { ...link, expiresAt: link.expiresAt, revokedAt: null };
    if (!linkIsLive(facts, account, this.clock.now())) throw linkOver();
    return link;
  }

  /** Uses the link up. Of two that use it at once, one gets it. @throws DomainError GONE */
  async use(token: string, kind: LinkKind): Promise<AccountLink> {
    const link = await this.find(token, kind);
    await this.useUp(this.database.manager, link);
    return link;
  }

  /** As `use`, in the transaction of what the link is used for. */
  async useUp(manager: EntityManager, link: AccountLink): Promise<void> {
    const { affected } = await manager.update(AccountLink, { id: link.id, usedAt: IsNull() }, { usedAt: this.clock.now() });
    if (affected !== 1) throw linkOver();
  }
}

export function linkOver(): DomainError {
  return new DomainError('GONE', 'link-over', 'This link was used or is too old. Ask for a new one.');
}
