import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { ReminderNotice } from './reminder-notice.entity';

@Injectable()
export class NoticeRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Its key is the intent, so that nothing is told twice. */
  async tell(notice: Pick<ReminderNotice, 'intentId' | 'memberId' | 'toldAt'>): Promise<void> {
    await this.tenancy.repository(ReminderNotice).insert({ ...notice, organisationId: this.tenancy.organisationId });
  }

  /** False where nobody told them such a thing. What was read before stays read since then. */
  async read(intentId: Id, memberId: Id, at: Date): Promise<boolean> {
    const own = { organisationId: this.tenancy.organisationId, intentId, memberId };
    const { affected } = await this.tenancy.repository(ReminderNotice).update({ ...own, readAt: IsNull() }, { readAt: at });
    return affected === 1 || (await this.tenancy.repository(ReminderNotice).existsBy(own));
  }

  async readUntil(until: Date, memberId: Id, at: Date): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(ReminderNotice).update({ organisationId, memberId, toldAt: LessThanOrEqual(until), readAt: IsNull() }, { readAt: at });
  }

  countUnread(memberId: Id): Promise<number> {
    return this.tenancy.repository(ReminderNotice).countBy({ organisationId: this.tenancy.organisationId, memberId, readAt: IsNull() });
  }
}
