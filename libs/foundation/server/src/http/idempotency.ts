import { createHash } from 'node:crypto';
import { DomainError, invalid, type EndpointDefinition } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Tenancy } from '../database/tenancy';

interface StoredAnswer {
  endpoint: string;
  body_hash: string;
  response: unknown;
}

/**
 * Carries out a creating POST once per Idempotency-Key of a member. The key, the hash of the body and the answer are
 * stored in the transaction of the creation itself: a request that repeats a key waits for the first one and then
 * gets its answer, and a first one that failed leaves the key free.
 */
@Injectable()
export class IdempotentRequests {
  constructor(private readonly tenancy: Tenancy) {}

  async once(
    definition: EndpointDefinition,
    request: FastifyRequest,
    reply: FastifyReply,
    create: () => Promise<unknown>,
  ): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    if (key === undefined) return create();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(key)) {
      throw invalid('headers.idempotency-key', 'Use 1 to 128 visible ASCII characters');
    }
    const endpoint = `${definition.method} ${request.url}`;
    const bodyHash = createHash('sha256').update(JSON.stringify(request.body ?? null)).digest('hex');
    const memberId = request.caller?.memberId;
    const manager = this.tenancy.manager;
    const reserved = await manager.query<unknown[]>(
      `INSERT INTO idempotency_record (organisation_id, member_id, key, endpoint, body_hash)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
      [this.tenancy.organisationId, memberId, key, endpoint, bodyHash],
    );
    if (reserved.length === 0) return this.replay(memberId, key, endpoint, bodyHash, reply);
    const response = await create();
    await manager.query(
      `UPDATE idempotency_record SET response = $1 WHERE organisation_id = $2 AND member_id = $3 AND key = $4`,
      [JSON.stringify(response ?? null), this.tenancy.organisationId, memberId, key],
    );
    return response;
  }

  private async replay(
    memberId: string | undefined,
    key: string,
    endpoint: string,
    bodyHash: string,
    reply: FastifyReply,
  ): Promise<unknown> {
    const [stored] = await this.tenancy.manager.query<StoredAnswer[]>(
      `SELECT endpoint, body_hash, response FROM idempotency_record
       WHERE organisation_id = $1 AND member_id = $2 AND key = $3`,
      [this.tenancy.organisationId, memberId, key],
    );
    if (stored?.endpoint !== endpoint || stored.body_hash !== bodyHash) {
      throw new DomainError('UNPROCESSABLE', 'idempotency-key-reused', 'This Idempotency-Key was used for another request.');
    }
    void reply.header('idempotent-replay', 'true');
    return stored.response;
  }
}
