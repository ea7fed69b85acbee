import { cutPage, id as idSchema, newId, notFound, type Clock, type Id, type Page, type PageQuery } from '@waymark/foundation/kernel';
import { clockToken, Tenancy } from '@waymark/foundation/server';
import {
  accessTokenExpiresAt,
  type AccessTokenView,
  type createAccessTokenBody,
} from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '../audit/audit-log';
import { readCursor } from '../people/name-cursor';
import { AccessTokenRows } from './access-tokens.repository';
import type { AccessToken } from './access-token.entity';
import type { SignedIn } from './request-authenticator';
import { hashSecret, newSecret } from './secrets';

/** What orders the list: ids are made in the order of time. */
const lastToken = z.tuple([idSchema]);

/** A member's own access tokens in the organisation they are in. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly rows: AccessTokenRows,
    private readonly audit: AuditLog,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async list({ organisationId, memberId, credentialEpoch }: SignedIn, { cursor, limit }: PageQuery): Promise<Page<AccessTokenView>> {
    const [after] = readCursor(cursor, lastToken) ?? [null];
    const read = () => this.rows.listOf({ memberId, credentialEpoch }, this.clock.now(), after, limit + 1);
    const tokens = await this.tenancy.run(organisationId, read);
    return cutPage(tokens.map(viewOf), limit, ({ id }) => [id]);
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
