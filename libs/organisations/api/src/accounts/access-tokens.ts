import { newId, notFound, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken, Tenancy } from '@waymark/foundation/server';
import {
  accessTokenExpiresAt,
  accessTokenIsLive,
  type AccessTokenView,
  type createAccessTokenBody,
} from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log';
import { AccessTokenRows } from './access-tokens.repository';
import type { AccessToken } from './access-token.entity';
import type { SignedIn } from './request-authenticator';
import { hashSecret, newSecret } from './secrets';

/** A member's own access tokens in the organisation they are in. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly rows: AccessTokenRows,
    private readonly audit: AuditLog,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async list(actor: SignedIn): Promise<AccessTokenView[]> {
    const tokens = await this.tenancy.run(actor.organisationId, () => this.rows.listOf(actor.memberId));
    const now = this.clock.now();
    return tokens.filter((token) => accessTokenIsLive(token, actor, now)).map(viewOf);
  }

  async create(actor: SignedIn, wanted: z.output<typeof createAccessTokenBody>): Promise<AccessTokenView & { token: string }> {
    const now = this.clock.now();
    const secret = `wm_${newSecret()}`;
    const token: AccessToken = {
      organisationId: actor.organisationId,
      id: newId(),
      memberId: actor.memberId,
      name: wanted.name,
      tokenHash: hashSecret(secret),
      scopes: [...new Set(wanted.scopes)],
      // The epoch of the session that asks: where that ended while this was under way, so did the token.
      credentialEpoch: actor.credentialEpoch,
      createdAt: now,
      expiresAt: accessTokenExpiresAt(now, wanted.expiresInDays),
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.tenancy.run(actor.organisationId, async () => {
      await this.rows.insert(token);
      await this.account(actor, 'access-token.created', token.id);
    });
    return { ...viewOf(token), token: secret };
  }

  async revoke(actor: SignedIn, tokenId: Id): Promise<void> {
    await this.tenancy.run(actor.organisationId, async () => {
      if (!(await this.rows.revoke(actor.memberId, tokenId, this.clock.now()))) throw notFound('access token');
      await this.account(actor, 'access-token.revoked', tokenId);
    });
  }

  private account(actor: SignedIn, action: 'access-token.created' | 'access-token.revoked', id: Id): Promise<void> {
    const subject = { kind: 'access-token', id };
    return this.audit.record({ action, at: this.clock.now(), actorId: actor.memberId, subject });
  }
}

function viewOf(token: AccessToken): AccessTokenView {
  return {
    id: token.id,
    name: token.name,
    scopes: token.scopes,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  };
}
