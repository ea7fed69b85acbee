import type { Clock, Id } from '@waymark/foundation/kernel';
import { AccountDatabase, clockToken, loggerToken, Tenancy } from '@waymark/foundation/server';
import type { AuditAction } from '@waymark/organisations/domain';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditLog } from '../audit/audit-log';
import type { AccountEvent } from './account-event.entity';
import { AccountEventRows } from './account-events.repository';
import { Accounts } from './accounts.repository';

type Transaction = Parameters<Parameters<AccountDatabase['run']>[0]>[0];

/** What the audit log holds of accounts. */
type AccountAction = Extract<AuditAction, `session.${string}` | `password.${string}` | 'sign-in.failed'>;

interface Place {
  organisationId: Id;
  memberId: Id;
}

/**
 * Accounts for what happens to accounts. The account's own transaction notes it, so that it happens together with its
 * note or not at all; right after, and from time to time for what a killed process left, the notes go into the log of
 * their organisation.
 */
@Injectable()
export class AccountEvents implements BeforeApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly rows: AccountEventRows,
    private readonly accounts: Accounts,
    private readonly database: AccountDatabase,
    private readonly tenancy: Tenancy,
    private readonly audit: AuditLog,
    @Inject(clockToken) private readonly clock: Clock,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  /** Notes something in the transaction of what it is about. Call `settle` once that has committed. */
  async note(manager: Transaction, { organisationId, memberId }: Place, action: AccountAction, sessionId: Id | null = null): Promise<void> {
    await this.rows.insert(manager, { organisationId, memberId, action, sessionId, at: this.clock.now() });
  }

  /** Puts what waits into the log of an organisation. Never rejects: what fails now is made up for by the sweep. */
  async settle(organisationId: Id): Promise<void> {
    try {
      await this.tenancy.run(organisationId, async () => {
        for (const event of await this.rows.takeAll()) await this.account(event);
      });
    } catch (error) {
      this.log.warn({ err: error, organisation: organisationId }, 'sign-in events wait for the next sweep');
    }
  }

  /** Puts into the logs what a process that ended too early left. */
  async sweep(): Promise<void> {
    for (const organisationId of await this.rows.organisationsWaiting()) await this.settle(organisationId);
  }

  /**
   * Accounts for a wrong password wherever the address belongs to an active member. Nobody waits for it, so that the
   * answer takes as long for an address that nobody knows.
   */
  failedLater(email: string): void {
    const work = this.failed(email).catch((error: unknown) => this.log.warn({ err: error }, 'a failed sign-in was not recorded'));
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async failed(email: string): Promise<void> {
    const account = await this.accounts.findByEmail(email);
    if (account === null) return;
    const places = (await this.accounts.activeMemberships(account.id)).map(placeOf);
    await this.database.run(async (manager) => {
      for (const place of places) await this.note(manager, place, 'sign-in.failed');
    });
    for (const { organisationId } of places) await this.settle(organisationId);
  }

  /** Whoever tried a wrong password is not known to be the person. */
  private account({ action, at, memberId, sessionId }: AccountEvent): Promise<void> {
    const actorId = action === 'sign-in.failed' ? null : memberId;
    const aboutSession = action.startsWith('session.');
    const subject = aboutSession ? { kind: 'sign-in-session', id: sessionId } : { kind: 'member', id: memberId };
    return this.audit.record({ action, at, actorId, subject });
  }
}

export function placeOf({ organisation_id, member_id }: { organisation_id: Id; member_id: Id }): Place {
  return { organisationId: organisation_id, memberId: member_id };
}
