import { createHash } from 'node:crypto';
import { DomainError, invalid, type EndpointDefinition, type Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Tenancy } from '../database/tenancy';
import { sealedColumn } from '../sealing/sealed-column';
import { Sealing } from '../sealing/sealing';

interface StoredAnswer {
  endpoint: string;
  body_hash: string;
  response: unknown;
  sealed: Buffer | null;
}

/** What is kept of a request whose words stand nowhere as they are: what was sent, and what was answered. */
export const sealedAnswer = sealedColumn({ table: 'idempotency_record', column: 'sealed', key: ['member_id', 'key'], bound: ['member_id', 'key'] });

/** Instead of a hash of words, from which short ones could be guessed. */
const notHashed = 'sealed';
const everyId = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** A request that somebody may repeat. */
interface Repeatable {
  readonly memberId: Id;
  readonly key: string;
  readonly endpoint: string;
  readonly body: string;
  readonly bodyHash: string;
}

/**
 * Carries out a creating POST once per Idempotency-Key of a member. The key, the hash of the body and the answer are
 * stored in the transaction of the creation itself: a request that repeats a key waits for the first one and then
 * gets its answer, and a first one that failed leaves the key free.
 */
@Injectable()
export class IdempotentRequests {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly sealing: Sealing,
  ) {}

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
    const memberId = request.caller?.memberId;
    if (memberId === undefined) throw new Error('Only what a member sends is kept for a repeat');
    const body = JSON.stringify(request.body ?? null);
    const bodyHash = definition.sealed === true ? notHashed : createHash('sha256').update(body).digest('hex');
    const asked = { memberId, key, endpoint: `${definition.method} ${request.url}`, body, bodyHash };
    const reserved = await this.tenancy.manager.query<unknown[]>(
      `INSERT INTO idempotency_record (organisation_id, member_id, key, endpoint, body_hash)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
      [this.tenancy.organisationId, memberId, key, asked.endpoint, bodyHash],
    );
    if (reserved.length === 0) return this.replay(asked, reply);
    const response = await create();
    await this.keep(asked, response ?? null);
    return response;
  }

  private async keep({ memberId, key, body, bodyHash }: Repeatable, response: unknown): Promise<void> {
    const sealed = bodyHash === notHashed ? await this.sealing.seal(sealedAnswer, { member_id: memberId, key }, JSON.stringify({ body, response })) : null;
    const kept = sealed === null ? response : (JSON.stringify(response).match(everyId) ?? []);
    await this.tenancy.manager.query(`UPDATE idempotency_record SET response = $1, sealed = $5 WHERE organisation_id = $2 AND member_id = $3 AND key = $4`, [
      JSON.stringify(kept),
      this.tenancy.organisationId,
      memberId,
      key,
      sealed,
    ]);
  }

  private async replay(asked: Repeatable, reply: FastifyReply): Promise<unknown> {
    const [stored] = await this.tenancy.manager.query<StoredAnswer[]>(
      `SELECT endpoint, body_hash, response, sealed FROM idempotency_record
       WHERE organisation_id = $1 AND member_id = $2 AND key = $3`,
      [this.tenancy.organisationId, asked.memberId, asked.key],
    );
    const kept = stored === undefined ? null : await this.opened(asked, stored);
    if (stored?.endpoint !== asked.endpoint || stored.body_hash !== asked.bodyHash || kept?.body !== asked.body) {
      throw new DomainError('UNPROCESSABLE', 'idempotency-key-reused', 'This Idempotency-Key was used for another request.');
    }
    void reply.header('idempotent-replay', 'true');
    return kept.response;
  }

  /** Of what is not sealed the hash has told already whether the body is the same. */
  private async opened({ memberId, key, body }: Repeatable, { response, sealed }: StoredAnswer): Promise<{ body: string; response: unknown }> {
    if (sealed === null) return { body, response };
    return JSON.parse(await this.sealing.open(sealedAnswer, { member_id: memberId, key }, sealed)) as { body: string; response: unknown };
  }
}
