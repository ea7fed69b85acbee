import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Reflection } from './relationship.entity';

@Injectable()
export class ReflectionRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Those of a pair, the first one first. */
  of(relationshipId: Id): Promise<Reflection[]> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Reflection).find({ where: { organisationId, relationshipId }, order: { writtenAt: 'ASC', part: 'ASC' } });
  }

  async insert(reflection: Omit<Reflection, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(Reflection).insert({ ...reflection, organisationId: this.tenancy.organisationId });
  }
}
