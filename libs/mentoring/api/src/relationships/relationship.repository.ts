import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Relationship } from './relationship.entity';

@Injectable()
export class RelationshipRepository {
  constructor(private readonly tenancy: Tenancy) {}

  find(id: Id): Promise<Relationship | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Relationship).findOneBy({ organisationId, id });
  }

  /** The pair as stored, which nobody else changes until the transaction ends. */
  hold(id: Id): Promise<Relationship | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Relationship).findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }
}
