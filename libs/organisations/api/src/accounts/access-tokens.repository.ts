import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccessToken } from './access-token.entity';

@Injectable()
export class AccessTokenRows {
  constructor(private readonly tenancy: Tenancy) {}

  listOf(memberId: Id): Promise<AccessToken[]> {
    return this.tenancy.repository(AccessToken).find({
      where: { organisationId: this.tenancy.organisationId, memberId, revokedAt: IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  async insert(token: AccessToken): Promise<void> {
    await this.tenancy.repository(AccessToken).insert(token);
  }

  /** False where the member has no such token that still works. */
  async revoke(memberId: Id, id: Id, now: Date): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(AccessToken)
      .update({ organisationId, id, memberId, revokedAt: IsNull() }, { revokedAt: now });
    return affected === 1;
  }
}
