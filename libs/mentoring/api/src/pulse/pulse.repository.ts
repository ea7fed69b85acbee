import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { PulseAnswer } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';
import { Pulse } from './pulse.entity';

@Injectable()
export class PulseRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The answers to one session, by who gave them. */
  async ofSession(sessionId: Id): Promise<Map<Id, PulseAnswer>> {
    const rows = await this.tenancy.repository(Pulse).findBy({ organisationId: this.tenancy.organisationId, sessionId });
    return new Map(rows.map(({ memberId, useful, open }) => [memberId, { useful, open }]));
  }

  async save(sessionId: Id, memberId: Id, { useful, open }: PulseAnswer, answeredAt: Date): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(Pulse).upsert({ organisationId, sessionId, memberId, useful, open, answeredAt }, ['organisationId', 'sessionId', 'memberId']);
  }
}
