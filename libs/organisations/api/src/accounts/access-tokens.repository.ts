import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { AccessToken } from './access-token.entity';

@Injectable()
export class AccessTokenRows {
  constructor(private readonly tenancy: Tenancy) {}

  /** The member's tokens that work, latest first, after the one that `after` names. */
  listOf(holder: { memberId: Id; credentialEpoch: number }, now: Date, after: Id | null, count: number): Promise<AccessToken[]> {
    return this.tenancy.repository(AccessToken).find({
      where: {
        ...holder,
        organisationId: this.tenancy.organisationId,
        revokedAt: IsNull(),
        expiresAt: MoreThan(now),
        ...(after === null ? {} : { id: LessThan(after) }),
      },
      order: { id: 'DESC' },
      take: count,
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
