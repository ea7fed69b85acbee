import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase } from '@waymark/foundation/server';
import type { LinkKind } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AccountLink } from './account-link.entity';

@Injectable()
export class AccountLinkRows {
  constructor(private readonly database: AccountDatabase) {}

  async insert(id: Id, purpose: LinkKind, email: string, requestedAt: Date): Promise<void> {
    await this.database.query('INSERT INTO account_link (id, purpose, email, requested_at) VALUES ($1, $2, $3, $4)', [
      id,
      purpose,
      email,
      requestedAt,
    ]);
  }

  findByToken(tokenHash: string, purpose: LinkKind): Promise<AccountLink | null> {
    return this.database.manager.findOneBy(AccountLink, { tokenHash, purpose });
  }

  /** False where somebody was quicker. `manager` is that of the transaction of what the link is used for. */
  async useUp(id: Id, now: Date, manager: EntityManager = this.database.manager): Promise<boolean> {
    const { affected } = await manager.update(AccountLink, { id, usedAt: IsNull() }, { usedAt: now });
    return affected === 1;
  }
}
